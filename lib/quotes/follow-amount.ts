import type { Viewer } from "@/lib/access/viewer";
import { followValue } from "@/lib/records/follow-value";
import type { Stored } from "@/lib/records/record";
import { quotedAmountCents } from "./quoted-amount";

/** Gives the opportunity the Quoted Amount that its quotes come to, within the transaction of their change. */
export const followQuotedAmount = (viewer: Viewer, opportunity: Stored, now: Date): void =>
  followValue(viewer, opportunity, "quotedAmountCents", quotedAmountCents(opportunity.id) ?? null, now);
