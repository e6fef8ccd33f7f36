import { type AdminTrial, made, named, on } from "./admin-trial";
import { by, lets, type Target, type Trial } from "./trial";

const asOpportunity = (lead: Target): Target => ({ ...lead, type: "opportunity" });

/** What is done with leads. */
export const leadTrials: Record<string, Trial> = {
  qualifyLeadAction: {
    types: ["lead"],
    allowed: (world, person, lead, { contact }) =>
      lets(world, person, "edit", lead) &&
      lets(world, person, "edit", asOpportunity(lead)) &&
      lets(world, person, "view", contact),
    input: ({ id }, { contact }) => ({
      ...{ leadId: id, stageId: 1, contact: contact.id, account: "none" },
      ...{ opportunity: { name: "By hand" }, newContact: {}, newAccount: {} },
    }),
  },
  disqualifyLeadAction: {
    types: ["lead"],
    allowed: by("edit"),
    // The first of the reasons that Rapport comes with.
    input: ({ id }) => ({ leadId: id, reasonId: 6, html: "" }),
  },
  // It is open: whoever may is told so.
  reopenLeadAction: {
    types: ["lead"],
    answers: "invalid",
    allowed: by("edit"),
    input: ({ id }) => ({ leadId: id }),
  },
  // No question is asked.
  answerLeadAction: {
    types: ["lead"],
    allowed: () => false,
    input: ({ id }) => ({ leadId: id, answers: [{ questionId: 7_319_999, choiceId: null, seen: null }] }),
  },
};

const page = "leadQualification";
let nth = 0;
const choices = ["Yes", "No"].map((label) => ({ id: null, label, points: 5 }));
const question = () => ({ id: null, text: `By hand ${nth++}?`, choices });
const newReason = made("addDisqualifyReasonAction", named, "id");
/** There is no such one: it is told after the right was asked. */
const notThere = (input: object, answers: AdminTrial["answers"]): AdminTrial => ({
  ...on(page, () => input),
  answers,
});

/** How to call the actions of the page Lead Qualification. */
export const qualificationTrials: Record<string, AdminTrial> = {
  saveQuestionAction: on(page, question),
  removeQuestionAction: notThere({ id: 7_319_999 }, "not_found"),
  orderQuestionsAction: notThere({ ids: [7_319_999] }, "not_found"),
  saveBandsAction: on(page, () => ({ bands: [1, 2, 3, 4, 5 + nth++] })),
  addDisqualifyReasonAction: on(page, named),
  renameDisqualifyReasonAction: on(page, () => ({ id: 1, ...named() }), newReason),
  removeDisqualifyReasonAction: on(page, () => ({ id: 1 }), newReason),
  orderDisqualifyReasonsAction: notThere({ ids: [1] }, "invalid"),
};
