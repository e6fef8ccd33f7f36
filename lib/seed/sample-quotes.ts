import type { Viewer } from "@/lib/access/viewer";
import { answerForCustomer } from "@/lib/quotes/answer";
import { makeNewVersion, makeQuote } from "@/lib/quotes/make";
import { quotesOn } from "@/lib/quotes/rows";
import { markAsSent } from "@/lib/quotes/send";
import type { Story } from "./story";

/** A deal that came as far as an offer: when that was, and how and when it closed, if it did. */
export type Offered = {
  nth: number;
  deal: { id: number };
  owner: Viewer;
  daysAgo: number;
  closed: { as: "won" | "lost"; daysAgo: number } | null;
};

/**
 * Plans the quotes of a deal. What became of them follows from the deal: accepted with one that was won, declined with
 * one that was lost, else a draft, or sent; the time of one that was sent long ago is over by now. Some have none.
 */
export function planQuotes(story: Story, offered: Offered): void {
  const { nth, deal, owner, daysAgo, closed } = offered;
  if (closed && nth % 3 === 0) return;
  const quote = () => quotesOn(deal.id)[0]!;
  const send = (at: Date) => markAsSent(owner, quote().id, at);
  story.plan(daysAgo, (at) => void makeQuote(owner, deal.id, at));
  if (!closed && nth % 3 === 0) return;
  story.plan(daysAgo, send);
  const until = closed?.daysAgo ?? 0;
  if (nth % 4 === 1 && daysAgo - until > 2) {
    story.plan((daysAgo + until) / 2, (at) => void makeNewVersion(owner, quote().id, at));
    story.plan((daysAgo + until) / 2, send);
  }
  if (closed) story.plan(Math.min(daysAgo, until + 0.2), (at) => answer(owner, quote(), closed.as, at));
}

function answer(
  owner: Viewer,
  { id, customer }: ReturnType<typeof quotesOn>[number],
  as: "won" | "lost",
  at: Date,
): void {
  const name = customer.contact ?? "The office";
  const said = as === "won" ? { answer: "accepted" as const } : { answer: "declined" as const };
  const reason = as === "won" ? "" : "We have chosen another offer.";
  answerForCustomer(owner, id, { ...said, name, reason }, at);
}
