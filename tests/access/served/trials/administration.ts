import { startingRoles } from "@/lib/access/starting-roles";
import { defaultRules } from "@/lib/experience/bands";
import type { World } from "../../world/world";
import { type AdminTrial, made, named, on } from "./admin-trial";
import { qualificationTrials } from "./leads";
import { pipelineTrials } from "./pipelines";

let nth = 0;

const topic = () => ({
  ...{ ...named(), categoryId: 1, teamIds: [], points: 0, reopenPenalty: 0, pointsDisabled: false },
  ...{ resolutionMinutes: null, resolutionPenalty: 0, responseLimits: {}, overageDisabled: false },
});
const team = () => ({ ...named(), memberIds: [] });
const role = () => ({ ...named(), permissions: startingRoles["Read Only"] });
const profile = () => ({
  ...{ firstName: "By", lastName: "Hand", roleId: null, primaryTeamId: 1, locationId: null, timeZone: "UTC" },
});
const user = () => ({ ...profile(), email: `hand${nth++}@x.test` });
const company = ({ people }: World) => ({
  ...{
    name: "Harbour & Co",
    street: `${nth++} Hand Street`,
    city: "",
    state: "",
    postalCode: "",
    country: "",
  },
  ...{ currency: "USD", timeZone: "UTC", licences: 500, primaryContactUserId: people.superAdmin!.userId },
});

const branding = () => ({ brandColour: "", quoteTerms: `By hand ${nth++}`, quoteValidDays: 14 });
/** The smallest picture there is. */
const picture =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const described = { required: false, unique: false, hint: "", options: [] };
const fieldNamed = () => ({ label: `By hand ${nth++}`, ...described });
const field = () => ({ ...fieldNamed(), type: "account", kind: "text", section: "By hand", to: null });
const recordType = () => {
  const name = `hand-${nth++}`;
  return { one: name, many: `${name}s`, path: name, icon: "box", sameAs: null };
};
const relation = () => ({
  ...{ type: "account", to: "product", label: `By hand ${nth++}`, backLabel: `By hand ${nth++}` },
});
const newField = made("createFieldAction", field, "key");
const newType = made("createTypeAction", recordType, "name");
const newRelation = made("createRelationAction", relation, "relation");
const oneField = { type: "account", key: "byHand" };
/** The team General. */
const general = () => ({ teamId: 1 });
const status = () => ({ teamId: null, category: "open", ...named() });
const newStatus = made("addStatusAction", status, "statusId");
const priority = () => ({ ...named(), colour: "ok" });
const newPriority = made("createPriorityAction", priority, "id");
const newTopic = made("createTopicAction", topic, "id");
const article = () => ({
  ...{ title: `By hand ${nth++}`, html: "<p>By hand</p>", categoryId: 1, topicIds: [], published: true },
});
const newArticle = made("createArticleAction", article, "id");
const newArticleCategory = made("createArticleCategoryAction", named, "id");
const integration = () => ({ ...named(), address: "https://x.test/", shownAs: "link", active: false });
const newIntegration = made("createIntegrationAction", integration, "id");
const newUser = made("createUserAction", user, "userId");
const noChange = { topics: [], rules: null, everything: false };
const otto = ({ people }: World) => ({ userId: people.otto!.userId });

/** How to call every action of Administration Tools. */
export const adminTrials: Record<string, AdminTrial> = {
  changeCompanyAction: on("accountInfo", company),
  changeBrandingAction: on("accountInfo", branding),
  setLogoAction: on("accountInfo", () => ({ picture })),
  removeLogoAction: on("accountInfo", () => undefined),
  addLocationAction: on("accountInfo", named),
  changeLocationAction: on("accountInfo", () => ({ locationId: 1, ...named() })),
  removeSampleDataAction: on("accountInfo", () => undefined),
  createUserAction: on("users", user),
  changeUserAction: on(
    "users",
    (world) => ({ ...profile(), ...otto(world), version: 1, phone: "", furtherTeamIds: [] }),
    newUser,
  ),
  setLicenceAction: on("users", (world) => ({ ...otto(world), licensed: false }), newUser),
  newLinkAction: on("users", otto, newUser),
  endUserSessionsAction: on("users", otto, newUser),
  deactivateUserAction: on("users", (world) => ({ ...otto(world), toUserId: null }), newUser),
  reactivateUserAction: on("users", otto, newUser),
  createTeamAction: on("teams", team),
  changeTeamAction: on(
    "teams",
    ({ teams }) => ({ teamId: teams.green, ...team() }),
    made("createTeamAction", team, "teamId"),
  ),
  mergeTeamsAction: on(
    "teams",
    ({ teams }) => ({ fromId: teams.green, intoId: 1 }),
    made("createTeamAction", team, "fromId"),
  ),
  createRoleAction: on("roles", role),
  changeRoleAction: on("roles", () => ({ roleId: 5, ...role() }), made("createRoleAction", role, "roleId")),
  deleteRoleAction: on("roles", () => ({ roleId: 5 }), made("createRoleAction", role, "roleId")),
  createCategoryAction: on("topics", named),
  renameCategoryAction: on(
    "topics",
    () => ({ id: 1, ...named() }),
    made("createCategoryAction", named, "id"),
  ),
  deleteCategoryAction: on("topics", () => ({ id: 1 }), made("createCategoryAction", named, "id")),
  giveOwnListAction: on("caseStatuses", general, made("createTeamAction", team, "teamId")),
  dropOwnListAction: on("caseStatuses", general, {
    ...{ action: "giveOwnListAction", input: general, into: (_made, rest) => rest },
  }),
  addStatusAction: on("caseStatuses", status),
  renameStatusAction: on("caseStatuses", () => ({ teamId: null, statusId: 1, ...named() }), newStatus),
  orderStatusesAction: on("caseStatuses", () => ({ teamId: null, statusIds: [3] })),
  removeStatusAction: on("caseStatuses", () => ({ teamId: null, statusId: 1, intoId: 1 }), newStatus),
  createPriorityAction: on("casePriorities", priority),
  renamePriorityAction: on("casePriorities", () => ({ id: 1, ...named() }), newPriority),
  recolourPriorityAction: on("casePriorities", () => ({ id: 1, colour: "info" }), newPriority),
  makeDefaultPriorityAction: on("casePriorities", () => ({ id: 1 }), newPriority),
  orderPrioritiesAction: on("casePriorities", () => ({ ids: [2, 1] })),
  removePriorityAction: on("casePriorities", () => ({ id: 1, intoId: 1 }), newPriority),
  ...pipelineTrials,
  ...qualificationTrials,
  createTopicAction: on("topics", topic),
  changeTopicAction: on("topics", () => ({ id: 1, ...topic() }), newTopic),
  deactivateTopicAction: on("topics", () => ({ id: 1 }), newTopic),
  activateTopicAction: on("topics", () => ({ id: 1 }), newTopic),
  deleteTopicAction: on("topics", () => ({ id: 1 }), newTopic),
  changeRulesAction: on("experience", () => defaultRules),
  applyDraftAction: on("experience", () => noChange),
  // There is nothing to score anew, and nothing to take back.
  rescoreHistoryAction: { ...on("experience", () => noChange), answers: "invalid" },
  undoRescoringAction: { ...on("experience", () => ({ operationId: 7_319_999 })), answers: "invalid" },
  createFieldAction: on("fields", field),
  changeFieldAction: on("fields", () => ({ ...oneField, ...fieldNamed() }), newField),
  hideFieldAction: on("fields", () => oneField, newField),
  showFieldAction: on("fields", () => oneField, newField),
  arrangeFieldsAction: on("fields", () => ({
    type: "lead",
    sections: [{ title: `By hand ${nth++}`, fields: [] }],
  })),
  createTypeAction: on("recordTypes", recordType),
  changeTypeAction: on(
    "recordTypes",
    () => {
      const { sameAs: _, ...type } = recordType();
      return { name: "account", ...type };
    },
    newType,
  ),
  hideTypeAction: on("recordTypes", () => ({ name: "account" }), newType),
  showTypeAction: on("recordTypes", () => ({ name: "account" }), newType),
  createRelationAction: on("recordTypes", relation),
  changeRelationAction: on(
    "recordTypes",
    () => ({ relation: "account_product", label: `By hand ${nth++}`, backLabel: `By hand ${nth++}` }),
    newRelation,
  ),
  hideRelationAction: on("recordTypes", () => ({ relation: "account_product" }), newRelation),
  showRelationAction: on("recordTypes", () => ({ relation: "account_product" }), newRelation),
  createIntegrationAction: on("integrations", integration),
  changeIntegrationAction: on("integrations", () => ({ id: 1, ...integration() }), newIntegration),
  moveIntegrationAction: on("integrations", () => ({ id: 1, towards: "end" }), newIntegration),
  deleteIntegrationAction: on("integrations", () => ({ id: 1 }), newIntegration),
  createArticleAction: on("wiki", article),
  changeArticleAction: on("wiki", () => ({ id: 1, version: 1, ...article() }), newArticle),
  deleteArticleAction: on("wiki", () => ({ id: 1 }), newArticle),
  createArticleCategoryAction: on("wiki", named),
  renameArticleCategoryAction: on("wiki", () => ({ id: 1, ...named() }), newArticleCategory),
  deleteArticleCategoryAction: on("wiki", () => ({ id: 1 }), newArticleCategory),
  // The last, since nothing else can be done from then on; the first of what is one's own ends it.
  startViewingAction: on("users", otto, newUser),
};

/** Only a Super Admin may, whoever else has the page. */
export const riseTrial = {
  name: "setSuperAdminAction",
  input: (world: World) => ({ ...otto(world), superAdmin: true }),
};
