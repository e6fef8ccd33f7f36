import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { updateRow } from "@/lib/records/rows";
import { settle } from "@/lib/records/write";
import { quotedAmountCents } from "./quoted-amount";

const field = "quotedAmountCents";

/**
 * Gives the opportunity the Quoted Amount that its quotes come to, within the transaction of their change. It follows
 * by itself, so that no rule for what people type can refuse it, nor the customer's answer that brought it about.
 */
export function followQuotedAmount(viewer: Viewer, opportunity: Stored, now: Date): void {
  const to = quotedAmountCents(opportunity.id) ?? null;
  const from = opportunity.values[field] ?? null;
  if (to === from) return;
  const type = recordType("opportunity");
  const values = { ...opportunity.values, [field]: to };
  const after = updateRow(viewer, type, opportunity, values, new Set([field]), now);
  appendEvent(
    viewer,
    { subject: "record", id: after.id },
    { kind: "record.changed", type: type.name, name: after.name, changes: [{ field, from, to }] },
    now,
  );
  settle(viewer, type, opportunity, after, now);
}
