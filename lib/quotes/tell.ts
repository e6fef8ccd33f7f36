import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import type { QuoteEvent } from "@/lib/events/event";
import type { QuoteRow } from "./quote";

/** What happened to a quote, without which one it is. */
type Happened = QuoteEvent extends infer Each
  ? Each extends QuoteEvent
    ? Omit<Each, "quoteId" | "number" | "version">
    : never
  : never;

/** Tells the history of the opportunity what happened to a quote on it. Within the transaction of the change. */
export function tellOfQuote(
  viewer: Viewer,
  { id, opportunityId, number, version }: QuoteRow,
  happened: Happened,
  now: Date,
): void {
  const event = { ...happened, quoteId: id, number, version } as QuoteEvent;
  appendEvent(viewer, { subject: "record", id: opportunityId }, event, now);
}
