import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { openText, sealText } from "@/lib/sessions/sealed-text";
import { siteLink } from "@/lib/sessions/site";
import { hashOf, newToken } from "@/lib/sessions/token";
import { quoteToChange } from "./rows";
import { refuseGaps } from "./sight";

const purpose = "quote links";

/**
 * The private link of a quote that was sent, for whoever may change the opportunity: with it they could answer in the
 * customer's place. One that cannot be read any more, as after the sealing key was lost, is made anew, and the one
 * before it ends. Throws NotFound, too for whoever may not see all that it names; Invalid for a draft.
 */
export function linkOfQuote(viewer: Viewer, id: number): string {
  return transact(() => {
    const { quote } = quoteToChange(viewer, id);
    refuseGaps(viewer, quote);
    if (quote.status === "draft") throw new Invalid({}, "A draft has no link yet. Mark it as sent first.");
    const token = quote.linkSealed ? openText(quote.linkSealed, purpose) : null;
    return addressOfToken(token ?? giveLink(id));
  });
}

/** Gives a quote a new private link, in place of any before it: 256 random bits, kept as a hash and sealed. */
export function giveLink(id: number): string {
  const token = newToken();
  db()
    .update(quotes)
    .set({ linkHash: hashOf(token), linkSealed: sealText(token, purpose) })
    .where(eq(quotes.id, id))
    .run();
  return token;
}

const addressOfToken = (token: string): string => siteLink(`/quotes/${token}`);
