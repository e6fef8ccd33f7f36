import { by, type Trial } from "./trial";

/** A number that no quote has: whose the others are is tried within, in tests/access/inside/quotes.ts. */
const id = 7_319_999;
const blank = { introduction: "", terms: "", validUntil: "", adjustment: "" };
const nobodys = (input: object): Trial => ({
  types: ["opportunity"],
  allowed: () => false,
  input: () => input,
});

/** How to call every action on quotes. A quote lists products, which an opportunity that was just made has none of. */
export const quoteTrials: Record<string, Trial> = {
  makeQuoteAction: {
    types: ["opportunity"],
    allowed: by("edit"),
    answers: "invalid",
    input: (target) => ({ opportunityId: target.id }),
  },
  makeNewVersionAction: nobodys({ id }),
  changeDraftAction: nobodys({ id, ...blank, seen: blank }),
  takeProductsAgainAction: nobodys({ id }),
  removeDraftAction: nobodys({ id }),
  markAsSentAction: nobodys({ id, ...blank, seen: blank, total: "$1.00" }),
  quoteLinkAction: nobodys({ id }),
  answerForCustomerAction: nobodys({ id, answer: "accepted", name: "Eve", reason: "" }),
};
