import { beforeEach, describe, expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { acceptedQuote } from "@/lib/quotes/accepted";
import { answerByLink, answerForCustomer } from "@/lib/quotes/answer";
import { linkOfQuote } from "@/lib/quotes/link";
import { makeNewVersion, makeQuote } from "@/lib/quotes/make";
import { openQuote } from "@/lib/quotes/read";
import { markAsSent } from "@/lib/quotes/send";
import { deleteRecord } from "@/lib/records/bin";
import { later, noon } from "../support/world";
import { type Deal, newDeal, no, quotedAmount, quoteOf, refusal, sentQuote, tokenOf, yes } from "./world";

let deal: Deal;
beforeEach(() => {
  deal = newDeal();
});

describe("the private link", () => {
  test("is kept as a hash and sealed, and is the same each time it is copied", () => {
    const { id, token } = sentQuote(deal);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const kept = JSON.stringify(quoteOf(deal.dealId, id));
    expect(kept).not.toContain(token);
    expect(tokenOf(deal.admin, id)).toBe(token);
    expect(linkOfQuote(deal.admin, id)).toMatch(/^http:\/\/localhost:\d+\/quotes\//);
  });

  test("leads nowhere for a draft, a stranger's guess, and an opportunity that was deleted", () => {
    const { admin, dealId } = deal;
    const draft = makeQuote(admin, dealId, noon);
    expect(refusal(() => linkOfQuote(admin, draft))).toMatch(/A draft has no link/);
    expect(openQuote("a guess", noon)).toBeNull();
    const { token } = sentQuote(deal);
    deleteRecord(admin, "opportunity", dealId, noon);
    expect(openQuote(token, noon)).toBeNull();
    expect(() => answerByLink(token, yes, noon)).toThrow(NotFound);
  });

  test("opens the quote through its last day, and then only says that its time is over", () => {
    const { id, token } = sentQuote(deal);
    expect(quoteOf(deal.dealId, id).validUntil).toBe("2026-04-01");
    expect(openQuote(token, new Date("2026-04-01T23:59:00Z"))?.kind).toBe("open");
    const after = new Date("2026-04-02T00:00:00Z");
    expect(openQuote(token, after)).toEqual({ kind: "expired", number: "Q-1001", company: "Ledger & Co" });
    expect(refusal(() => answerByLink(token, yes, after))).toMatch(/time of this quote is over/);
  });
});

describe("an answer", () => {
  test("is taken once", () => {
    const { id, token } = sentQuote(deal);
    answerByLink(token, yes, later(10));
    const already = "It was answered already. Accepted by Taylor Smith on Mar 2, 2026.";
    expect(refusal(() => answerByLink(token, no, later(10)))).toBe(already);
    expect(refusal(() => answerForCustomer(deal.admin, id, no, later(10)))).toBe(already);
    expect(openQuote(token, later(11))).toMatchObject({
      kind: "accepted",
      answer: "Accepted by Taylor Smith on Mar 2, 2026",
    });
    expect(acceptedQuote(deal.admin, deal.dealId)).toEqual({
      name: "Q-1001",
      answer: "Accepted by Taylor Smith on Mar 2, 2026",
      declined: null,
    });
  });

  test("that accepts stands beside the version that was declined after it, until another is sent", () => {
    const { admin, dealId } = deal;
    const { id, token } = sentQuote(deal);
    answerByLink(token, yes, later(10));
    const next = makeNewVersion(admin, id, later(11));
    const declined = () => acceptedQuote(admin, dealId)?.declined;
    expect(declined()).toBeNull();
    markAsSent(admin, next, later(12));
    expect(declined()).toBeNull();
    answerByLink(tokenOf(admin, next), no, later(13));
    expect(declined()).toEqual({ version: 2, answer: "Declined on Mar 2, 2026" });
    const third = makeNewVersion(admin, next, later(14));
    expect(declined()).not.toBeNull();
    markAsSent(admin, third, later(15));
    expect([declined(), acceptedQuote(admin, dealId)?.name]).toEqual([null, "Q-1001"]);
    expect(quotedAmount(deal)).toBe(205_000);
  });

  test("that declines leaves nothing quoted, and keeps the reason", () => {
    const { id, token } = sentQuote(deal);
    expect(quotedAmount(deal)).toBe(205_000);
    answerByLink(token, no, later(10));
    expect(quoteOf(deal.dealId, id)).toMatchObject({ status: "declined", declineReason: "Too dear" });
    expect(quotedAmount(deal)).toBeNull();
  });

  test("can be entered for the customer, of a quote whose time is over too", () => {
    const { id } = sentQuote(deal);
    const after = new Date("2026-05-01T00:00:00Z");
    answerForCustomer(deal.admin, id, { ...yes, name: "Terry" }, after);
    expect(quoteOf(deal.dealId, id)).toMatchObject({ status: "accepted", answeredBy: "Terry" });
  });
});
