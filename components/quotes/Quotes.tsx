import type { Viewer } from "@/lib/access/viewer";
import { quotesView } from "@/lib/quotes/view";
import type { Stored } from "@/lib/records/record";
import { QuoteSection } from "./QuoteSection";

type QuotesProps = { viewer: Viewer; record: Stored; now: Date };

/** **Quotes** of an opportunity that was read for this viewer. */
export function Quotes({ viewer, record, now }: QuotesProps) {
  return <QuoteSection opportunityId={record.id} {...quotesView(viewer, record.id, now)} />;
}
