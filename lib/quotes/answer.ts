import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { quotes } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { Invalid, NotFound } from "@/lib/errors";
import type { Stored } from "@/lib/records/record";
import { todayInZone } from "@/lib/time/zone";
import { answerFor } from "./answer-words";
import { followQuotedAmount } from "./follow-amount";
import type { Answer } from "./input";
import { quoteByToken } from "./open";
import { type QuoteRow, standingOf } from "./quote";
import { quoteToChange } from "./rows";
import { namedBy } from "./sight";
import { tellOfQuote } from "./tell";

/**
 * Writes down what the customer who has the private link says. The first answer counts: of two at the same time, one is
 * told so. Throws NotFound for a link that leads nowhere, Invalid when there is nothing to answer any more.
 */
export function answerByLink(token: string, answer: Answer, now: Date): void {
  transact(() => {
    const found = quoteByToken(token);
    if (!found) throw new NotFound("This quote");
    refuseAnswered(system, found.quote);
    if (standingOf(found.quote, todayInZone(now, companyRow().timeZone)) === "expired")
      throw new Invalid({}, "The time of this quote is over. Ask for a new one.");
    settleAnswer(system, found, { ...answer, entered: false }, now);
  });
}

/**
 * Writes down what the customer said elsewhere, under their name, by somebody who may change the opportunity; of a quote
 * whose time is over too. Throws NotFound; Invalid for a draft, or one that was answered or superseded.
 */
export function answerForCustomer(viewer: Viewer, id: number, answer: Answer, now: Date): void {
  transact(() => {
    const found = quoteToChange(viewer, id);
    refuseAnswered(viewer, found.quote);
    settleAnswer(viewer, found, { ...answer, entered: true }, now);
  });
}

const settled: Partial<Record<QuoteRow["status"], string>> = {
  draft: "It was not sent yet.",
  superseded: "A newer version of it was sent.",
};

function refuseAnswered(viewer: Viewer, quote: QuoteRow): void {
  const answer = answerFor(viewer, quote);
  const why = answer ? `It was answered already. ${answer}.` : settled[quote.status];
  if (why) throw new Invalid({}, why);
}

type Found = { quote: QuoteRow; opportunity: Stored };
type Given = Answer & { entered: boolean };

function settleAnswer(viewer: Viewer, { quote, opportunity }: Found, given: Given, now: Date): void {
  const { answer, name, reason, entered } = given;
  const said = {
    status: answer,
    answeredAt: now,
    answeredBy: name,
    declineReason: reason || null,
    updatedAt: now,
  };
  const written = db()
    .update(quotes)
    .set(said)
    .where(and(eq(quotes.id, quote.id), eq(quotes.status, "sent")))
    .run();
  if (written.changes === 0) throw new Invalid({}, "It was answered already.");
  const { contact } = namedBy(quote);
  const told = { answer, by: name, reason, entered, named: { contact } };
  tellOfQuote(viewer, quote, { kind: "quote.answered", ...told }, now);
  followQuotedAmount(viewer, opportunity, now);
}
