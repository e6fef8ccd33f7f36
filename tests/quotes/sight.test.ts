import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { quotes, records } from "@/db/schema";
import { noAccess } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { auditOf } from "@/lib/events/read";
import { addLineOn, removeLineOn } from "@/lib/opportunities/change-line-on";
import { acceptedQuote } from "@/lib/quotes/accepted";
import { answerByLink, answerForCustomer } from "@/lib/quotes/answer";
import { takeProductsAgain } from "@/lib/quotes/draft";
import { linkOfQuote } from "@/lib/quotes/link";
import { makeNewVersion, makeQuote } from "@/lib/quotes/make";
import { readQuote } from "@/lib/quotes/read";
import { quotesOn } from "@/lib/quotes/rows";
import { markAsSent } from "@/lib/quotes/send";
import { quotesView } from "@/lib/quotes/view";
import { deleteRecord } from "@/lib/records/bin";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, noon, person } from "../support/world";
import { type Deal, newDeal, sentQuote, tokenOf } from "./world";

let deal: Deal;
beforeEach(() => {
  deal = newDeal();
});

const yes = { answer: "accepted", name: "Taylor Smith", reason: "" } as const;

test("who may only see the opportunity reads its quotes and changes none", () => {
  const { id } = sentQuote(deal);
  const reader = person("Rita", "Read Only", deal.sales);
  expect(quotesView(reader, deal.dealId, noon)).toMatchObject({ mayChange: false, quotes: [{ id }] });
  expect(readQuote(reader, id).paper.total).toBe("$2,050.00");
  for (const change of [
    () => makeQuote(reader, deal.dealId, noon),
    () => makeNewVersion(reader, id, noon),
    () => linkOfQuote(reader, id),
    () => answerForCustomer(reader, id, yes, noon),
  ])
    expect(change).toThrow(NotFound);
});

describe("whoever may not see the products and people of a quote", () => {
  const none = { on: true, view: "none", edit: "none", delete: "none" } as const;
  const owned = { ...none, view: "owned" } as const;
  const withRights = (product: typeof none | typeof owned, contact: typeof none | typeof owned) => {
    const nell = person("Nell", "Manager", deal.sales);
    Object.assign(nell.permissions!.records, { product, contact });
    return nell;
  };
  const secrets = ["Support", "Set-up", "Taylor", "1,800"];
  const tells = (told: unknown) => secrets.filter((each) => JSON.stringify(told).includes(each));
  const history = (viewer: Viewer) => auditOf(viewer, { type: "opportunity", id: deal.dealId }, {});

  /** One that was brought up to date for another product, and answered. */
  function answered(): number {
    const { admin, dealId, productIds } = deal;
    removeLineOn(admin, { opportunityId: dealId, productId: productIds[0]! }, noon);
    const id = makeQuote(admin, dealId, noon);
    addLineOn(admin, { opportunityId: dealId, productId: productIds[0]! }, { unitPriceCents: "1800" }, noon);
    const contact = createRecord(admin, "contact", { name: "Taylor Jones" }, noon);
    updateRecord(admin, "opportunity", dealId, { primaryContactId: String(contact.id) }, later(1));
    takeProductsAgain(admin, id, later(1));
    markAsSent(admin, id, later(2));
    answerByLink(tokenOf(admin, id), yes, later(3));
    return id;
  }
  /** As it was kept before quotes held what they name. */
  function forgetIds(): void {
    for (const { id, lines, customer } of quotesOn(deal.dealId)) {
      const { contactId: _, accountId: __, ...whom } = customer;
      const bare = lines.map(({ productId: ___, ...line }) => line);
      db().update(quotes).set({ lines: bare, customer: whom }).where(eq(quotes.id, id)).run();
    }
  }

  test("reads its number, standing and total, and none of their words", () => {
    const id = answered();
    const nell = withRights(none, none);
    const [view] = quotesView(nell, deal.dealId, later(9)).quotes;
    expect(view).toMatchObject({ name: "Q-1001", standing: "accepted", total: "$2,050.00", whole: false });
    expect(view!.lines.map(({ name }) => name)).toEqual(["A product", "A product"]);
    expect(view!.answer).toBe("Accepted on Mar 2, 2026");
    expect(tells([view, acceptedQuote(nell, deal.dealId)])).toEqual([]);
    expect(() => answerForCustomer(nell, id, yes, later(9))).toThrow("already. Accepted on Mar 2, 2026.");
    for (const read of [readQuote, linkOfQuote])
      expect(() => read(nell, id)).toThrow(new NotFound("This quote"));
    const told = history(nell).entries.filter(({ lines }) => JSON.stringify(lines).includes("uote"));
    expect(told.length).toBeGreaterThan(3);
    expect(tells(told)).toEqual([]);
    expect(tells(history(deal.admin))).toContain("Support");
  });

  test("reads of the others, and makes no quote that would lack them", () => {
    const nell = withRights(owned, none);
    const { admin, productIds, dealId } = deal;
    db().update(records).set({ ownerId: nell.userId }).where(eq(records.id, productIds[1]!)).run();
    makeQuote(admin, dealId, noon);
    const [view] = quotesView(nell, dealId, noon).quotes;
    expect(view!.lines.map(({ name, total }) => [name, total])).toEqual([
      ["A product", ""],
      ["Set-up", "$250.00"],
    ]);
    expect(() => takeProductsAgain(nell, view!.id, noon)).toThrow("not yours to see");
    expect(() => makeQuote(nell, dealId, noon)).toThrow("not yours to see");
  });

  test("reads none of a quote from before it kept what it names, which others do", () => {
    const id = answered();
    forgetIds();
    const nell = withRights(owned, owned);
    expect(tells(quotesView(nell, deal.dealId, later(9)))).toEqual([]);
    expect(() => readQuote(nell, id)).toThrow(NotFound);
    deleteRecord(deal.admin, "product", deal.productIds[0]!, later(9));
    expect(readQuote(deal.admin, id).paper.lines.map(({ name }) => name)).toContain("Support");
  });
});

test("a quote on an opportunity that is out of sight is one that is not there", () => {
  const { id } = sentQuote(deal);
  const agent = person("Olga", "Read Only", deal.sales);
  agent.permissions!.records.opportunity = noAccess;
  expect(() => readQuote(agent, id)).toThrow(new NotFound("This quote"));
  expect(() => readQuote(agent, 9_999)).toThrow(new NotFound("This quote"));
});
