import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { company } from "@/db/schema";
import { Conflict } from "@/lib/errors";
import {
  addLineOn,
  changeLineOn,
  type LineEnds,
  moveLineOn,
  removeLineOn,
} from "@/lib/opportunities/change-line-on";
import { answerByLink } from "@/lib/quotes/answer";
import { changeDraft, removeDraft, takeProductsAgain } from "@/lib/quotes/draft";
import { makeNewVersion, makeQuote } from "@/lib/quotes/make";
import { openQuote } from "@/lib/quotes/read";
import { markAsSent, sendDraft } from "@/lib/quotes/send";
import { quotesView } from "@/lib/quotes/view";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, noon } from "../support/world";
import { type Deal, newDeal, quotedAmount, quoteOf, refusal, sentQuote, tokenOf, yes } from "./world";

let deal: Deal;
beforeEach(() => {
  deal = newDeal();
});

const typedOf = (id: number) =>
  quotesView(deal.admin, deal.dealId, noon).quotes.find((quote) => quote.id === id)!.typed;

/** Types into a draft that somebody has before them, as it stands unless they had it before them earlier. */
const type = (id: number, part: Partial<ReturnType<typeof typedOf>>, seen = typedOf(id)) =>
  changeDraft(deal.admin, id, { ...seen, ...part, seen }, later(1));

describe("a draft", () => {
  test("says what the products, the customer and the company's terms are as it is made", () => {
    db().update(company).set({ quoteTerms: "Net 30", quoteValidDays: 10 }).run();
    const id = makeQuote(deal.admin, deal.dealId, noon);
    const quote = quoteOf(deal.dealId, id);
    expect(quote).toMatchObject({ number: 1001, version: 1, status: "draft", terms: "Net 30" });
    expect(quote.validUntil).toBe("2026-03-12");
    expect(quote.lines.map(({ name, totalCents }) => [name, totalCents])).toEqual([
      ["Support", 180_000],
      ["Set-up", 25_000],
    ]);
    expect(quote.totalCents).toBe(205_000);
    expect(quote.customer).toMatchObject({
      contact: "Taylor Smith",
      account: "ABC Cleaning",
      address: ["1 Main Street"],
    });
  });

  test("keeps its products until they are taken again", () => {
    const { admin, dealId } = deal;
    const id = makeQuote(admin, dealId, noon);
    const { id: productId } = createRecord(admin, "product", { name: "Extra", amountCents: "10" }, noon);
    addLineOn(admin, { opportunityId: dealId, productId }, {}, noon);
    expect(quoteOf(dealId, id).totalCents).toBe(205_000);
    takeProductsAgain(admin, id, later(1));
    expect(quoteOf(dealId, id).totalCents).toBe(206_000);
    expect(quotedAmount(deal)).toBe(206_000);
  });

  test("says that the products have changed since, in figures, words or order, and no longer once they are taken", () => {
    const { admin, dealId, productIds } = deal;
    const [support, setUp] = productIds.map((productId) => ({ opportunityId: dealId, productId })) as [
      LineEnds,
      LineEnds,
    ];
    const id = makeQuote(admin, dealId, noon);
    const isBehind = () => quotesView(admin, dealId, noon).quotes[0]!.isBehind;
    const changes = [
      () => changeLineOn(admin, setUp, { typed: { quantity: "3" }, seen: { quantity: "1" } }, noon),
      () => updateRecord(admin, "product", setUp.productId, { name: "Installation" }, noon),
      () => moveLineOn(admin, setUp, null, noon),
      () => removeLineOn(admin, support, noon),
    ];
    expect(isBehind()).toBe(false);
    for (const change of changes) {
      change();
      expect(isBehind()).toBe(true);
      takeProductsAgain(admin, id, later(1));
      expect(isBehind()).toBe(false);
    }
    markAsSent(admin, id, later(2));
    removeLineOn(admin, setUp, noon);
    expect(isBehind()).toBe(false);
  });

  test("does not take the products again where there are none any more, or fewer than its adjustment takes off", () => {
    const { admin, dealId, productIds } = deal;
    const id = makeQuote(admin, dealId, noon);
    type(id, { adjustment: "-1900" });
    const refused = ["The adjustment takes off more than the products of now come to.", "Add a product"];
    for (const [nth, productId] of productIds.entries()) {
      removeLineOn(admin, { opportunityId: dealId, productId }, noon);
      expect(refusal(() => takeProductsAgain(admin, id, later(2)))).toContain(refused[nth]);
    }
    expect(quoteOf(dealId, id)).toMatchObject({ totalCents: 15_000, lines: [{}, {}] });
  });

  test("can be brought to the amount that was typed over the product total", () => {
    const { admin, dealId } = deal;
    updateRecord(admin, "opportunity", dealId, { amountCents: "1900" }, noon);
    const id = makeQuote(admin, dealId, noon);
    const { offer } = quotesView(admin, dealId, noon).quotes[0]!;
    expect(offer).toEqual({ amount: "$1,900.00", adjustment: "-150.00" });
    type(id, { adjustment: offer!.adjustment });
    const [view] = quotesView(admin, dealId, noon).quotes;
    expect([view!.total, view!.offer, quotedAmount(deal)]).toEqual(["$1,900.00", null, 190_000]);
  });

  test("comes to nothing at least and to what its opportunity holds at most, and says so beside the adjustment", () => {
    const id = makeQuote(deal.admin, deal.dealId, noon);
    const change = (adjustment: string) => () => type(id, { adjustment });
    expect(refusal(change("-2050.01"))).toEqual({
      adjustment: "It takes off more than the products come to.",
    });
    expect(refusal(change("much"))).toHaveProperty("adjustment");
    expect(refusal(change("-2050"))).toBe("nothing");
    expect(refusal(change("999999999999"))).toEqual({
      adjustment: "The quote would come to more than $1,000,000,000,000.00, the most that fits.",
    });
    expect(quotedAmount(deal)).toBe(0);
  });

  test("is offered no amount that is in another currency than its own", () => {
    const { admin, dealId } = deal;
    updateRecord(admin, "opportunity", dealId, { amountCents: "1900" }, noon);
    makeQuote(admin, dealId, noon);
    db().update(company).set({ currency: "JPY" }).run();
    expect(quotesView(admin, dealId, noon).quotes[0]).toMatchObject({ offer: null, total: "$2,050.00" });
  });

  test("keeps what two people typed into different parts of it, and refuses the later in the same", () => {
    const id = makeQuote(deal.admin, deal.dealId, noon);
    const seen = typedOf(id);
    type(id, { introduction: "Hello", adjustment: "-50" }, seen);
    type(id, { terms: "Net 30", introduction: "Hello" }, seen);
    expect(typedOf(id)).toMatchObject({ introduction: "Hello", terms: "Net 30", adjustment: "-50.00" });
    try {
      type(id, { adjustment: "-80" }, seen);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Conflict);
      const told = {
        field: "adjustment",
        yours: "-$80.00",
        theirs: "-$50.00",
        by: "Ada Byron",
        stands: "-50.00",
      };
      expect((error as Conflict).conflicts).toMatchObject([told]);
    }
    expect(typedOf(id).adjustment).toBe("-50.00");
  });

  test("is not made without products", () => {
    const { admin } = deal;
    const contact = createRecord(admin, "contact", { name: "Nobody" }, noon);
    const empty = createRecord(
      admin,
      "opportunity",
      { name: "Empty", primaryContactId: String(contact.id) },
      noon,
    );
    expect(refusal(() => makeQuote(admin, empty.id, noon))).toMatch(/Add a product/);
  });

  test("leaves its number behind when it is removed", () => {
    const { admin, dealId } = deal;
    removeDraft(admin, makeQuote(admin, dealId, noon), later(1));
    expect(quotedAmount(deal)).toBeNull();
    expect(quoteOf(dealId, makeQuote(admin, dealId, later(2))).number).toBe(1002);
  });
});

describe("what was sent", () => {
  test("stays as it is", () => {
    const { id } = sentQuote(deal);
    expect(refusal(() => type(id, { terms: "Net 10" }))).toMatch(/stays as it is/);
    expect(refusal(() => takeProductsAgain(deal.admin, id, noon))).toMatch(/stays as it is/);
    expect(refusal(() => removeDraft(deal.admin, id, noon))).toMatch(/stays as it is/);
    expect(refusal(() => markAsSent(deal.admin, id, noon))).toMatch(/stays as it is/);
  });

  test("is superseded once its next version is sent, and not before", () => {
    const { admin, dealId } = deal;
    const { id, token } = sentQuote(deal);
    const next = makeNewVersion(admin, id, later(10));
    expect(quoteOf(dealId, next)).toMatchObject({ number: 1001, version: 2, status: "draft" });
    expect(refusal(() => makeNewVersion(admin, id, later(11)))).toMatch(/There is a draft/);
    expect(openQuote(token, later(11))?.kind).toBe("open");
    markAsSent(admin, next, later(12));
    expect(openQuote(token, later(13))).toEqual({
      kind: "superseded",
      number: "Q-1001",
      company: "Ledger & Co",
    });
    expect(openQuote(tokenOf(admin, next), later(13))?.kind).toBe("open");
    expect(refusal(() => answerByLink(token, yes, later(14)))).toBe("A newer version of it was sent.");
  });

  test("is not sent for a day that is over", () => {
    const id = makeQuote(deal.admin, deal.dealId, noon);
    const seen = typedOf(id);
    const over = { ...seen, validUntil: "2026-03-01", terms: "Net 30", seen, total: "$2,050.00" };
    expect(refusal(() => sendDraft(deal.admin, id, over, noon))).toHaveProperty("validUntil");
    // Nor is what was typed kept, which would be another's change to whoever goes on typing.
    expect(typedOf(id)).toEqual(seen);
    sendDraft(deal.admin, id, { ...over, validUntil: "" }, noon);
    expect(quoteOf(deal.dealId, id)).toMatchObject({ status: "sent", terms: "Net 30", validUntil: null });
  });

  test("is sent at the total that the sender saw, or not at all", () => {
    const { admin, dealId, productIds } = deal;
    const id = makeQuote(admin, dealId, noon);
    const seen = typedOf(id);
    const send = (total: string) => sendDraft(admin, id, { ...seen, adjustment: "-50", seen, total }, noon);
    removeLineOn(admin, { opportunityId: dealId, productId: productIds[1]! }, noon);
    takeProductsAgain(admin, id, noon);
    expect(refusal(() => send("$2,050.00"))).toMatch(/^It comes to \$1,800\.00 by now/);
    expect(quoteOf(dealId, id)).toMatchObject({ status: "draft", adjustmentCents: 0 });
    send("$1,800.00");
    expect(quoteOf(dealId, id)).toMatchObject({ status: "sent", totalCents: 175_000 });
  });
});
