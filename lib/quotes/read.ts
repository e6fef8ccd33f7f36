import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { todayInZone } from "@/lib/time/zone";
import { answerSentence } from "./answer-words";
import { quoteByToken } from "./open";
import { type Paper, paperOf } from "./paper";
import { numberText, standingOf } from "./quote";
import { quoteSeen } from "./rows";
import { refuseGaps } from "./sight";

/**
 * A quote to be looked at by people of the company, and how its file is called. Throws NotFound, too for whoever may not
 * see all that it names: with gaps it would not be what the customer has.
 */
export function readQuote(
  viewer: Viewer,
  id: number,
): { paper: Paper; opportunityId: number; fileName: string } {
  const { quote, opportunity } = quoteSeen(viewer, id);
  refuseGaps(viewer, quote);
  return { paper: paperOf(quote), opportunityId: opportunity.id, fileName: fileNameOf(quote) };
}

/** What a customer sees who opens a private link. */
export type OpenedQuote =
  | {
      kind: "open" | "accepted" | "declined";
      paper: Paper;
      fileName: string;
      answer: string | null;
      contact: string;
    }
  /** Its time is over, or a newer version took its place. It no longer says what it said. */
  | { kind: "expired" | "superseded"; number: string; company: string };

/** What a private link leads to; null where it leads nowhere. Whoever holds it may look; looking consumes nothing. */
export function openQuote(token: string, now: Date): OpenedQuote | null {
  const quote = quoteByToken(token)?.quote;
  if (!quote) return null;
  const { timeZone, name: company } = companyRow();
  const standing = standingOf(quote, todayInZone(now, timeZone));
  if (standing === "draft") return null;
  if (standing === "expired" || standing === "superseded")
    return { kind: standing, number: numberText(quote.number), company };
  const kind = standing === "sent" ? "open" : standing;
  const contact = quote.customer.contact ?? "";
  return { kind, paper: paperOf(quote), fileName: fileNameOf(quote), answer: answerSentence(quote), contact };
}

const fileNameOf = ({ number, version }: { number: number; version: number }): string =>
  `${numberText(number)}${version > 1 ? `-v${version}` : ""}.pdf`;
