import { and, eq, lt } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { formatMoney } from "@/lib/fields/money";
import { todayInZone } from "@/lib/time/zone";
import { changeDraft } from "./draft";
import { followQuotedAmount } from "./follow-amount";
import type { SendInput } from "./input";
import { giveLink } from "./link";
import type { QuoteRow } from "./quote";
import { draftToChange } from "./rows";
import { tellOfQuote } from "./tell";

/**
 * Sends a draft as it is typed: what was typed is kept only where it may be sent, so that whoever is refused has before
 * them what stands. Throws what `changeDraft` and `markAsSent` throw; Invalid where it came to another total meanwhile
 * than the sender saw.
 */
export function sendDraft(viewer: Viewer, id: number, { total, ...input }: SendInput, now: Date): void {
  transact(() => {
    const { quote } = draftToChange(viewer, id);
    changeDraft(viewer, id, input, now);
    refuseUnseenTotal(quote, total);
    markAsSent(viewer, id, now);
  });
}

/**
 * Marks a draft as sent: from now on it stays as it is, has a private link, and takes the place of the versions before
 * it that nobody answered. Throws NotFound; Invalid for one whose time is over, or that was sent.
 */
export function markAsSent(viewer: Viewer, id: number, now: Date): void {
  transact(() => {
    const { quote, opportunity } = draftToChange(viewer, id);
    refuseUnsendable(quote, todayInZone(now, companyRow().timeZone));
    db().update(quotes).set({ status: "sent", sentAt: now, updatedAt: now }).where(eq(quotes.id, id)).run();
    giveLink(id);
    supersedeBefore(quote, now);
    const { totalCents, currency } = quote;
    tellOfQuote(viewer, quote, { kind: "quote.sent", totalCents, currency }, now);
    followQuotedAmount(viewer, opportunity, now);
  });
}

function refuseUnseenTotal({ totalCents, currency }: QuoteRow, seen: string): void {
  const total = formatMoney(totalCents, currency);
  if (total !== seen)
    throw new Invalid({}, `It comes to ${total} by now. Look at it again before you send it.`);
}

function refuseUnsendable({ validUntil }: QuoteRow, today: string): void {
  if (validUntil !== null && validUntil < today)
    throw new Invalid({ validUntil: "This day is over. Choose a later one." });
}

/** Of those on its own opportunity: an earlier version may have gone back to another by an unmerge, and stands there. */
const supersedeBefore = ({ opportunityId, number, version }: QuoteRow, now: Date): void =>
  void db()
    .update(quotes)
    .set({ status: "superseded", updatedAt: now })
    .where(
      and(
        eq(quotes.opportunityId, opportunityId),
        eq(quotes.number, number),
        lt(quotes.version, version),
        eq(quotes.status, "sent"),
      ),
    )
    .run();
