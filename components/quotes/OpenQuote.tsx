import { useState } from "react";
import { useSave } from "@/components/form/use-save";
import { makeQuoteAction } from "@/lib/quotes/actions";
import type { QuotesView, QuoteView } from "@/lib/quotes/view";
import { DraftDrawer } from "./DraftDrawer";
import { SentDrawer } from "./SentDrawer";
import { useQuoteDraft } from "./use-quote-draft";

/** What was typed into a draft that is gone, and the quote that begins with it. */
type Carried = { id: number; typed: QuoteView["typed"] };

type OpenQuoteProps = QuotesView & {
  opportunityId: number;
  openId: number;
  /** Opens another one in its place, or none. */
  onOpen: (id: number | null) => void;
};

/** The drawer of the quote that is open. It stays open where somebody removes the quote meanwhile. */
export function OpenQuote({ opportunityId, quotes, mayChange, openId, onOpen }: OpenQuoteProps) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const quote = useOpened(quotes, openId);
  if (!quote) return null;
  const open = (id: number | null, typed: Carried | null) => {
    setCarried(typed);
    onOpen(id);
  };
  return (
    <QuoteDrawer
      key={quote.id}
      {...{ opportunityId, quote, mayChange }}
      onOpen={(id) => open(id, null)}
      onRemade={(made) => open(made.id, made)}
      carried={carried?.id === quote.id ? carried.typed : null}
      isRemoved={quotes.every(({ id }) => id !== quote.id)}
    />
  );
}

/** The open quote as it stands, or as it stood last. */
function useOpened(quotes: readonly QuoteView[], id: number): QuoteView | undefined {
  const [last, setLast] = useState<QuoteView>();
  const found = quotes.find((quote) => quote.id === id);
  if (found && found !== last) setLast(found);
  return found ?? (last?.id === id ? last : undefined);
}

type QuoteDrawerProps = Pick<OpenQuoteProps, "opportunityId" | "mayChange" | "onOpen"> & {
  quote: QuoteView;
  carried: Carried["typed"] | null;
  isRemoved: boolean;
  onRemade: (made: Carried) => void;
};

/** What is typed into a draft stays in sight even where somebody else sends or removes it meanwhile. */
function QuoteDrawer({ quote, carried, isRemoved, onRemade, ...props }: QuoteDrawerProps) {
  const { opportunityId, mayChange, onOpen } = props;
  const typed = useQuoteDraft(quote.typed, carried);
  const saving = useSave(makeQuoteAction, (made) => made && onRemade({ id: made.id, typed: typed.draft }));
  const onClose = () => onOpen(null);
  const isDraft = mayChange && (quote.standing === "draft" || typed.dirty);
  if (!isDraft) return isRemoved ? null : <SentDrawer {...{ quote, mayChange, onOpen, onClose }} />;
  const removed = isRemoved ? { saving, remake: () => saving.save({ opportunityId }) } : null;
  return <DraftDrawer {...{ quote, typed, removed, onClose }} />;
}
