import { NotFound } from "@/lib/errors";
import {
  changeIntegration,
  createIntegration,
  deleteIntegration,
  moveIntegration,
} from "@/lib/integrations/change-integration";
import { listIntegrations } from "@/lib/integrations/integrations";
import { framedIntegration, integrationsOf } from "@/lib/integrations/of-record";
import { getAnyRecord } from "@/lib/records/record";
import { listArticles, readArticle } from "@/lib/wiki/articles";
import { createArticleCategory, deleteArticleCategory, renameArticleCategory } from "@/lib/wiki/categories";
import { changeArticle, createArticle, deleteArticle } from "@/lib/wiki/change-article";
import { noteArticleUse } from "@/lib/wiki/use-article";
import { administers, may, reachesAny } from "../rule";
import type { Planted } from "../world/world";
import { brandingVerbs, quoteReads } from "./quotes";
import { attempt, type Scene } from "./scene";
import type { AdminVerb, RecordVerb } from "./verbs";

/** The article that is published, and the draft. */
const [published, draft] = [1, 2];
const article = {
  ...{ title: "By hand", html: "<p>By hand</p>", categoryId: 1, topicIds: [], published: true },
};
const integration = { name: "By hand", address: "https://x.test/", shownAs: "link", active: true } as const;

const writes = ({ person }: Scene) => administers(person, "wiki");

/** What stands beside a case: articles of the wiki, and other programs. */
export const besideVerbs: Record<string, RecordVerb> = {
  "read an article beside": {
    types: ["case"],
    allowed: (scene) => writes(scene) || reachesAny(scene.person, "case", "view"),
    call: ({ viewer }) => readArticle(viewer, published),
  },
  "read a draft beside": {
    types: ["case"],
    allowed: writes,
    call: ({ viewer }) => readArticle(viewer, draft),
  },
  "insert an article on": {
    types: ["case"],
    allowed: ({ world, person }, record) => may(world, person, "edit", record),
    call: ({ viewer, now }, { id }) => noteArticleUse(viewer, published, id, now),
  },
  "open a frame beside": {
    allowed: ({ world, person }, record) => may(world, person, "view", record),
    call: ({ viewer }, { id }) => framedIntegration(viewer, 1, id),
  },
};

/** Where other programs lead, which tells of the records that fill their addresses. */
export const besideReads = {
  ...quoteReads,
  "other programs beside a record": ({ viewer, world, person, tried }: Scene) =>
    tried.map((record: Planted) =>
      may(world, person, "view", record)
        ? attempt(() => integrationsOf(viewer, getAnyRecord(viewer, record.id)))
        : null,
    ),
};

const on = (page: string, call: AdminVerb["call"]): AdminVerb => ({ page, call });

/** What the pages Wiki and Integrations do. */
export const besideAdminVerbs: Record<string, AdminVerb> = {
  ...brandingVerbs,
  createArticle: on("wiki", ({ viewer, now }) => createArticle(viewer, article, now)),
  changeArticle: on("wiki", ({ viewer, now }) =>
    changeArticle(viewer, published, { ...article, version: 1 }, now),
  ),
  deleteArticle: on("wiki", ({ viewer, now }) => deleteArticle(viewer, published, now)),
  createArticleCategory: on("wiki", ({ viewer, now }) =>
    createArticleCategory(viewer, { name: "Hand" }, now),
  ),
  renameArticleCategory: on("wiki", ({ viewer, now }) =>
    renameArticleCategory(viewer, 1, { name: "Hand" }, now),
  ),
  deleteArticleCategory: on("wiki", ({ viewer, now }) => deleteArticleCategory(viewer, 1, now)),
  createIntegration: on("integrations", ({ viewer, now }) => createIntegration(viewer, integration, now)),
  changeIntegration: on("integrations", ({ viewer, now }) => changeIntegration(viewer, 1, integration, now)),
  moveIntegration: on("integrations", ({ viewer, now }) => moveIntegration(viewer, 1, "end", now)),
  deleteIntegration: on("integrations", ({ viewer, now }) => deleteIntegration(viewer, 1, now)),
};

/** What they show. */
export const besideAdminReads = {
  integrations: { pages: ["integrations"], read: ({ viewer }: Scene) => listIntegrations(viewer) },
  "drafts of the wiki": {
    pages: ["wiki"],
    read: ({ viewer }: Scene) => {
      const drafts = listArticles(viewer).filter((line) => line.draft);
      if (drafts.length === 0) throw new NotFound();
      return drafts;
    },
  },
};
