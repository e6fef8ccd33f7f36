import { beforeEach, expect, test } from "vitest";
import { removeLineOn } from "@/lib/opportunities/change-line-on";
import { answerByLink } from "@/lib/quotes/answer";
import { makeQuote } from "@/lib/quotes/make";
import { updateRecord } from "@/lib/records/write";
import { later, noon } from "../support/world";
import { type Deal, newDeal, quotedAmount, refusal, sentQuote } from "./world";

let deal: Deal;
beforeEach(() => {
  deal = newDeal();
});

const yes = { answer: "accepted", name: "Taylor Smith", reason: "" } as const;

const type = (amount: string) => () =>
  updateRecord(deal.admin, "opportunity", deal.dealId, { quotedAmountCents: amount }, later(20));

test("the Quoted Amount is typed while there is no quote, and follows the quotes from then on", () => {
  type("7")();
  expect(quotedAmount(deal)).toBe(700);
  makeQuote(deal.admin, deal.dealId, noon);
  expect(quotedAmount(deal)).toBe(205_000);
  expect(refusal(type("8"))).toEqual({
    quotedAmountCents: "It is the total of quote Q-1001. Change the quote instead.",
  });
  expect(refusal(type("2050"))).toBe("nothing");
});

test("the Quoted Amount stays what was agreed while another quote is drafted, until that is agreed on", () => {
  answerByLink(sentQuote(deal).token, yes, later(10));
  const [dropped = 0] = deal.productIds;
  removeLineOn(deal.admin, { opportunityId: deal.dealId, productId: dropped }, later(11));
  const other = sentQuote(deal);
  expect(quotedAmount(deal)).toBe(205_000);
  answerByLink(other.token, yes, later(12));
  expect(quotedAmount(deal)).toBe(25_000);
});
