import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { articleUses } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { logInteraction } from "@/lib/interactions/write";
import { choices } from "@/lib/records/lookups";
import { getAnyRecord } from "@/lib/records/record";
import { createRecord, updateRecord } from "@/lib/records/write";
import { changeArticle } from "@/lib/wiki/change-article";
import { suggestArticles } from "@/lib/wiki/suggest";
import { noteArticleUse } from "@/lib/wiki/use-article";
import { later, newWorld, noon, person, topic, type World } from "../support/world";
import { article, draft } from "./world";

let world: World;
let reset: number;

beforeEach(() => {
  world = newWorld();
  reset = topic("Password reset", -5);
});

const aCase = (name: string, more: Record<string, string> = {}) =>
  createRecord(world.admin, "case", { name, topicId: String(reset), ...more }, noon);

const suggested = (record: { id: number }, viewer: Viewer = world.admin) =>
  suggestArticles(viewer, getAnyRecord(viewer, record.id)) ?? [];
const titles = (record: { id: number }) => suggested(record).map(({ title }) => title);

/** A case of the topic on which the article was used, and which was resolved. */
function resolvedWith(articleId: number) {
  const old = aCase("An old one");
  noteArticleUse(world.admin, articleId, old.id, noon);
  updateRecord(world.admin, "case", old.id, { statusId: resolved() }, later(1));
}
const resolved = () => String(choices("status").find((status) => status.kind === "resolved")!.id);

describe("what is suggested for a case", () => {
  test("is for its topic first, then by words, then by past use, and says why", () => {
    const used = article(world.admin, "Clear the cache");
    article(world.admin, "Portal and login troubles");
    article(world.admin, "Why a login fails");
    article(world.admin, "Secure links", { topicIds: [reset] });
    article(world.admin, "Opening hours");
    resolvedWith(used);
    const mine = aCase("Cannot log in", { description: "<p>The portal refuses my login.</p>" });
    expect(suggested(mine).map(({ title, reasons }) => [title, ...reasons])).toEqual([
      ["Secure links", "For the topic Password reset"],
      ["Portal and login troubles", "Matches: portal, login"],
      ["Why a login fails", "Matches: login"],
      ["Clear the cache", "Used on 1 resolved case"],
    ]);
  });

  test("hears what the customer said last", () => {
    article(world.admin, "Change a payment date");
    const mine = aCase("Hello");
    expect(titles(mine)).toEqual([]);
    const call = { kind: "call", direction: "inbound", at: "2026-03-02T12:01", durationMinutes: 1 } as const;
    logInteraction(
      world.admin,
      { type: "case", id: mine.id },
      { ...call, html: "<p>My payment is late</p>" },
      later(5),
    );
    expect(titles(mine)).toEqual(["Change a payment date"]);
  });

  test("is never a draft, and five at most", () => {
    const ids = [1, 2, 3, 4, 5, 6].map((nth) =>
      article(world.admin, `Article ${nth}`, { topicIds: [reset] }),
    );
    const mine = aCase("Cannot log in");
    expect(titles(mine)).toHaveLength(5);
    const hidden = draft("Article 1", { topicIds: [reset], published: false });
    changeArticle(world.admin, ids[0]!, { ...hidden, version: 1 }, later(1));
    expect(titles(mine)).not.toContain("Article 1");
  });

  test("does not tell of uses on cases that the viewer may not see", () => {
    const used = article(world.admin, "Clear the cache");
    resolvedWith(used);
    const quinn = person("Quinn", "Support Agent", world.support);
    quinn.permissions!.records.case = { on: true, view: "owned", edit: "owned", delete: "none" };
    const mine = aCase("Cannot log in", { ownerId: String(quinn.userId) });
    expect(suggested(mine)).toHaveLength(1);
    expect(suggested(mine, quinn)).toEqual([]);
  });
});

describe("the use of an article on a case", () => {
  test("is kept once, however often it is inserted", () => {
    const id = article(world.admin, "Clear the cache");
    const mine = aCase("Cannot log in");
    noteArticleUse(world.admin, id, mine.id, noon);
    noteArticleUse(world.admin, id, mine.id, later(1));
    expect(db().select().from(articleUses).all()).toMatchObject([{ articleId: id, recordId: mine.id }]);
  });

  test("is refused on a case that the viewer may not write on, and of a draft that they may not read", () => {
    const reader = person("Jordan", "Read Only", world.support);
    const amos = person("Amos", "Support Agent", world.support);
    const open = article(world.admin, "Clear the cache");
    const hidden = article(world.admin, "Not yet", { published: false });
    const mine = aCase("Cannot log in");
    expect(() => noteArticleUse(reader, open, mine.id, noon)).toThrow(NotFound);
    expect(() => noteArticleUse(amos, hidden, mine.id, noon)).toThrow(NotFound);
    expect(db().select().from(articleUses).all()).toEqual([]);
  });
});
