import { expect, test } from "vitest";
import { db } from "@/db/client";
import { company } from "@/db/schema";
import { makeQuote } from "@/lib/quotes/make";
import { paperOf } from "@/lib/quotes/paper";
import { pdfOf } from "@/lib/quotes/pdf";
import type { QuoteRow } from "@/lib/quotes/quote";
import { unprinted } from "@/lib/quotes/unprinted";
import { noon } from "../support/world";
import { readPdf } from "./pdf-text";
import { newDeal, quoteOf } from "./world";

/** A draft of the products of a new deal. */
function quoteRow() {
  const { admin, dealId } = newDeal();
  return quoteOf(dealId, makeQuote(admin, dealId, noon));
}

/** The quote of a deal after `change`, as its PDF says it. */
async function printed(change: Partial<QuoteRow> = {}) {
  return readPdf(await pdfOf(paperOf({ ...quoteRow(), ...change }), null));
}

const products = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ name: `Product${at}`, code: null, description: "In a few words" },
    ...{ quantity: 1, unitPriceCents: 100, discountBp: 0, totalCents: 100 },
  }));

test("the PDF says what the quote says", async () => {
  const { text, pages } = await printed({
    introduction: "Dear Zoë Łukasz, Ελένη",
    terms: "Net 30",
    adjustmentCents: -5_000,
    totalCents: 200_000,
  });
  expect(pages).toBe(1);
  for (const words of [
    ...["Ledger", "Quote", "Q-1001", "Taylor", "ABC", "Cleaning", "Main", "Zoë", "Łukasz", "Ελένη"],
    ...[
      "Support",
      "$1,000.00",
      "10%",
      "$1,800.00",
      "Set-",
      "$2,050.00",
      "-$50.00",
      "$2,000.00",
      "Net",
      "Apr",
    ],
  ])
    expect(text).toContain(words);
});

test("many products go on to further pages, each with the head of the table and its number", async () => {
  const { text, pages } = await printed({ lines: products(60), totalCents: 6_000 });
  expect(pages).toBeGreaterThan(1);
  expect(text).toContain("Product59");
  expect(text.split("Quantity").length - 1).toBe(pages);
  expect(text).toMatch(new RegExp(`${pages}\\s*of\\s*${pages}`));
});

test("a product of which more is said than fits on a page goes on over several", async () => {
  const said = Array.from({ length: 150 }, (_, at) => `Clause${at}`);
  const lines = products(1).map((line) => ({ ...line, description: said.join("\n") }));
  const { text, pages } = await printed({ lines, totalCents: 100 });
  expect(pages).toBeGreaterThan(2);
  expect(said.filter((words) => !text.includes(words))).toEqual([]);
});

test("others are answered while a long quote is laid out", async () => {
  let turns = 0;
  let turning = setImmediate(function turn() {
    turns += 1;
    turning = setImmediate(turn);
  });
  await printed({ lines: products(200), totalCents: 20_000 });
  clearImmediate(turning);
  expect(turns).toBeGreaterThan(100);
});

test("the total is never on a page without a product, however many there are", async () => {
  const quote = quoteRow();
  let moved = 0;
  for (let count = 1; count <= 45; count++) {
    const lines = products(count);
    const { lastPage, pages } = readPdf(await pdfOf(paperOf({ ...quote, lines }), null));
    expect(lastPage, `of ${count} products`).toContain(`Product${count - 1}`);
    expect(lastPage).toContain("Total");
    if (pages === 2 && !lastPage.includes(`Product${count - 2}`)) moved++;
  }
  expect(moved).toBeGreaterThan(0);
}, 60_000);

test("amounts have the decimals of their currency", async () => {
  for (const [currency, shown] of [
    ["JPY", "¥205,000"],
    ["KWD", "205.000"],
    ["KRW", "KRW"],
  ] as const)
    expect((await printed({ currency })).text).toContain(shown);
});

test("letters that the PDF cannot draw are named, and only those", () => {
  expect(unprinted("Łódź, Ελλάδα, Київ, Việt Nam: €5 – “fine” ₪3")).toBe("");
  expect(unprinted("漢字 and 漢 ☺")).toBe("漢 字 ☺");
});

test("a quote is printed under the company's address of now", async () => {
  const quote = quoteRow();
  db().update(company).set({ street: "7 Quay", city: "Portland", state: "OR", postalCode: "97201" }).run();
  const paper = paperOf(quote);
  expect(paper.company.address).toEqual(["7 Quay", "Portland, OR 97201"]);
});
