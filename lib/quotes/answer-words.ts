import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { formatDay, todayInZone } from "@/lib/time/zone";
import type { QuoteRow } from "./quote";
import { namedBy, type Sight, seesAll, sightOf } from "./sight";

/** What was answered, by whom and when, in a sentence; null while nobody answered. */
export function answerSentence({ status, answeredBy, answeredAt }: QuoteRow): string | null {
  if (!answeredAt || (status !== "accepted" && status !== "declined")) return null;
  const by = answeredBy ? ` by ${answeredBy}` : "";
  const did = status === "accepted" ? "Accepted" : "Declined";
  return `${did}${by} on ${formatDay(todayInZone(answeredAt, companyRow().timeZone))}`;
}

/** The same as this viewer may read it: without the name where the contact is out of sight. */
export const answerFor = (viewer: Viewer, quote: QuoteRow): string | null =>
  answerSeen(sightOf(viewer, [namedBy(quote)]), quote);

/** The same by what is within sight already. */
export const answerSeen = (sees: Sight, quote: QuoteRow): string | null =>
  answerSentence(seesContact(sees, quote) ? quote : { ...quote, answeredBy: null });

/** Whether whom a quote went to is within sight. */
export const seesContact = (sees: Sight, quote: QuoteRow): boolean =>
  seesAll(sees, { contact: namedBy(quote).contact });
