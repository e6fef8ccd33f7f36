import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { addLineOn } from "@/lib/opportunities/change-line-on";
import { removeDraft } from "@/lib/quotes/draft";
import { makeQuote } from "@/lib/quotes/make";
import { removeSampleData } from "@/lib/records/sample";
import { createRecord } from "@/lib/records/write";
import { later, noon } from "../support/world";
import { type Deal, newDeal, quoteOf, sentQuote } from "./world";

/** Another deal with a product, which the company made itself. */
function ownDeal(admin: Deal["admin"]): number {
  const contact = createRecord(admin, "contact", { name: "Ours" }, noon);
  const input = { name: "Ours", primaryContactId: String(contact.id) };
  const { id } = createRecord(admin, "opportunity", input, noon);
  const product = createRecord(admin, "product", { name: "Repair", amountCents: "10" }, noon);
  addLineOn(admin, { opportunityId: id, productId: product.id }, {}, noon);
  return id;
}

let deal: Deal;
let own: number;
beforeEach(() => {
  deal = newDeal();
  own = ownDeal(deal.admin);
  sentQuote(deal);
  db().update(records).set({ sample: true }).where(eq(records.id, deal.dealId)).run();
});

const nextOfOwn = () => quoteOf(own, makeQuote(deal.admin, own, later(11))).number;

describe("once the sample business is removed, numbers", () => {
  test("begin at the first again where every quote was the sample's", async () => {
    await removeSampleData(deal.admin, later(10));
    expect(nextOfOwn()).toBe(1001);
  });

  test("go on where the company made a quote of its own, and where that is gone by now", async () => {
    removeDraft(deal.admin, makeQuote(deal.admin, own, noon), noon);
    await removeSampleData(deal.admin, later(10));
    expect(nextOfOwn()).toBe(1003);
  });

  test("go on where somebody made a quote while it was being removed", async () => {
    const removing = removeSampleData(deal.admin, later(10));
    expect(nextOfOwn()).toBe(1002);
    await removing;
    expect(nextOfOwn()).toBe(1003);
  });
});
