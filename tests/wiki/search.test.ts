import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { changeArticle } from "@/lib/wiki/change-article";
import { searchArticles } from "@/lib/wiki/search";
import { later, newWorld } from "../support/world";
import { article, draft } from "./world";

let ada: Viewer;

beforeEach(() => {
  ada = newWorld().admin;
});

const titles = (text: string) =>
  searchArticles(ada, text).map(({ title }) => title.map((piece) => piece.text).join(""));

describe("the search of the wiki", () => {
  test("finds every word by its beginning, in any order, and a title before a text", () => {
    article(ada, "Invoices", { html: "<p>How a refund shows on a bill.</p>" });
    article(ada, "Refund a payment");
    article(ada, "Opening hours");
    expect(titles("refu")).toEqual(["Refund a payment", "Invoices"]);
    expect(titles("pay refund")).toEqual(["Refund a payment"]);
    expect(titles("refund hours")).toEqual([]);
  });

  test("knows other forms of a word, and letters without their accents", () => {
    article(ada, "Resetting passwords in the Café");
    expect(titles("reset password cafe")).toHaveLength(1);
    article(ada, "How to pay and cancel an order");
    expect(titles("cancelled orders")).toEqual(["How to pay and cancel an order"]);
  });

  test("follows what is changed", () => {
    const id = article(ada, "Refund");
    changeArticle(ada, id, { ...draft("Invoice", { html: "<p>Bills</p>" }), version: 1 }, later(1));
    expect([titles("refund"), titles("bills")]).toEqual([[], ["Invoice"]]);
  });

  test("says where the words stand", () => {
    article(ada, "Portal", { html: "<p>Open the login page &amp; wait.</p>" });
    expect(searchArticles(ada, "login")[0]!.snippet).toEqual([
      { text: "Open the ", hit: false },
      { text: "login", hit: true },
      { text: " page & wait.", hit: false },
    ]);
  });

  test.each([
    ...['"', "'", "a OR", "NOT", "NEAR(a b)", "title:reset", "reset*", "(", "^", "-reset", "a\0b", "%", "\\"],
    ...["👍", "\u0301", "re\u0301set", "日本", "\u0002", "{", "AND AND", "c++", " ", "", "\ud800"],
    "x".repeat(5000),
    "a b c d e f g h i j k l m n o p",
  ])("takes %j as words, never as a query", (text) => {
    article(ada, "Reset");
    expect(() => searchArticles(ada, text)).not.toThrow();
  });

  test("takes the signs around a word for nothing", () => {
    article(ada, "Reset");
    for (const text of ['"reset"', "(reset", "reset*"]) expect(titles(text)).toEqual(["Reset"]);
  });
});
