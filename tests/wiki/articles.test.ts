import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { articles, events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { deleteTopic } from "@/lib/topics/change-topic";
import { listArticles, readArticle } from "@/lib/wiki/articles";
import {
  articleCategoriesOf,
  createArticleCategory,
  deleteArticleCategory,
  renameArticleCategory,
} from "@/lib/wiki/categories";
import { changeArticle, createArticle, deleteArticle } from "@/lib/wiki/change-article";
import { searchArticles } from "@/lib/wiki/search";
import { later, newWorld, noon, person, topic, type World } from "../support/world";
import { article, draft } from "./world";

let world: World;
let amos: Viewer;

beforeEach(() => {
  world = newWorld();
  amos = person("Amos", "Support Agent", world.support);
});

const told = () =>
  db()
    .select()
    .from(events)
    .all()
    .filter(({ subject }) => subject === "article")
    .map(({ kind }) => kind);

describe("an article", () => {
  test("is written, changed and deleted, and each is told to the admin log", () => {
    const reset = topic("Password reset", -5);
    const id = article(world.admin, "Reset a password", { topicIds: [reset] });
    expect(readArticle(amos, id)).toMatchObject({
      ...{ title: "Reset a password", category: "General", draft: false, topics: ["Password reset"] },
      ...{ html: "<p>Reset a password explained.</p>", updatedBy: "Ada Byron", version: 1 },
    });
    changeArticle(world.admin, id, { ...draft("Resetting"), version: 1 }, later(1));
    expect(readArticle(amos, id)).toMatchObject({ title: "Resetting", topics: [], version: 2 });
    deleteArticle(world.admin, id, later(2));
    expect(() => readArticle(world.admin, id)).toThrow(NotFound);
    expect(searchArticles(amos, "resetting")).toEqual([]);
    expect(told()).toEqual(["admin.created", "admin.changed", "admin.removed"]);
  });

  test("saved as it was is no change", () => {
    const id = article(world.admin, "Reset");
    changeArticle(world.admin, id, { ...draft("Reset"), version: 1 }, later(1));
    expect(readArticle(amos, id).version).toBe(1);
    expect(told()).toEqual(["admin.created"]);
  });

  test("keeps no script", () => {
    const html = `<p onclick="x()">Hi<script>alert(1)</script><img src="https://x.test/a.png"></p>`;
    const id = article(world.admin, "Reset", { html });
    expect(readArticle(amos, id).html).toBe("<p>Hi</p>");
  });

  test.each<[string, object]>([
    ["title", { title: "  " }],
    ["title", { title: "x".repeat(201) }],
    ["html", { html: "<p> </p>" }],
    ["html", { html: "x".repeat(100_001) }],
    ["categoryId", { categoryId: 99 }],
    ["topicIds", { topicIds: [99] }],
    ["", { id: 5 }],
  ])("is refused with a sentence at “%s”", (field, wrong) => {
    expect(() => createArticle(world.admin, { ...draft("Reset"), ...wrong }, noon)).toThrow(
      expect.objectContaining({ fields: { [field]: expect.any(String) } }),
    );
    expect(db().select().from(articles).all()).toEqual([]);
  });

  test("that two people change keeps what was saved first, and says what stands", () => {
    const id = article(world.admin, "Reset");
    changeArticle(world.admin, id, { ...draft("Reset a password"), version: 1 }, later(1));
    const second = () => changeArticle(world.admin, id, { ...draft("Password"), version: 1 }, later(2));
    expect(second).toThrow(Conflict);
    expect(second).toThrow(
      expect.objectContaining({
        conflicts: expect.arrayContaining([
          {
            ...{ field: "title", label: "Title", by: "Ada Byron" },
            ...{ theirs: "Reset a password", yours: "Password" },
          },
        ]),
      }),
    );
    expect(readArticle(amos, id).title).toBe("Reset a password");
  });

  test("is no hindrance to deleting a topic that was never used", () => {
    const unused = topic("Unused", 0);
    const id = article(world.admin, "Reset", { topicIds: [unused] });
    deleteTopic(world.admin, unused, noon);
    expect(readArticle(amos, id).topics).toEqual([]);
  });
});

describe("a draft", () => {
  test("is there for its writers alone, in lists, counts, search and by its address", () => {
    const id = article(world.admin, "Reset", { published: false, html: "" });
    expect(listArticles(world.admin)).toMatchObject([{ id, draft: true }]);
    expect(searchArticles(world.admin, "reset")).toMatchObject([{ id, draft: true }]);
    expect(listArticles(amos)).toEqual([]);
    expect(searchArticles(amos, "reset")).toEqual([]);
    expect(articleCategoriesOf(amos)).toEqual([]);
    expect(() => readArticle(amos, id)).toThrow(NotFound);
  });

  test("is read by all once it is published, and no more when that is taken back", () => {
    const id = article(world.admin, "Reset", { published: false });
    changeArticle(world.admin, id, { ...draft("Reset"), version: 1 }, later(1));
    expect(readArticle(amos, id).draft).toBe(false);
    changeArticle(world.admin, id, { ...draft("Reset", { published: false }), version: 2 }, later(2));
    expect(() => readArticle(amos, id)).toThrow(NotFound);
  });
});

describe("who may", () => {
  test("read: whoever looks at cases, and nobody else", () => {
    const id = article(world.admin, "Reset");
    const blind = { ...amos, permissions: { ...amos.permissions!, records: {} } };
    for (const ask of [listArticles, articleCategoriesOf, (of: Viewer) => searchArticles(of, "reset")])
      expect(() => ask(blind)).toThrow(NotFound);
    expect(() => readArticle(blind, id)).toThrow(NotFound);
  });

  test("write: whoever has the page Wiki, and nobody else", () => {
    const id = article(world.admin, "Reset");
    for (const attempt of [
      () => createArticle(amos, draft("Mine"), noon),
      () => changeArticle(amos, id, { ...draft("Mine"), version: 1 }, noon),
      () => deleteArticle(amos, id, noon),
      () => createArticleCategory(amos, { name: "Mine" }, noon),
    ])
      expect(attempt).toThrow(NotFound);
    expect(listArticles(amos)).toMatchObject([{ title: "Reset" }]);
  });

  test("not even an administrator who looks with another's eyes writes or sees drafts", () => {
    const id = article(world.admin, "Reset", { published: false });
    const looking: Viewer = { ...world.admin, readOnly: true };
    expect(() => readArticle(looking, id)).toThrow(NotFound);
    expect(() => deleteArticle(looking, id, noon)).toThrow(NotFound);
  });
});

describe("a category", () => {
  test("is renamed, and deleted while it is empty and not the last", () => {
    const id = createArticleCategory(world.admin, { name: "Billing" }, noon);
    renameArticleCategory(world.admin, id, { name: "Bills" }, noon);
    expect(articleCategoriesOf(world.admin).map(({ name }) => name)).toEqual(["Bills", "General"]);
    article(world.admin, "Reset");
    expect(() => deleteArticleCategory(world.admin, 1, noon)).toThrow("still has articles");
    deleteArticleCategory(world.admin, id, noon);
    deleteArticle(world.admin, 1, noon);
    expect(() => deleteArticleCategory(world.admin, 1, noon)).toThrow("Keep at least one category.");
  });

  test("has a name of its own, however it is written", () => {
    expect(() => createArticleCategory(world.admin, { name: "general" }, noon)).toThrow(Invalid);
  });
});
