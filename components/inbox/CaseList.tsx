"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef } from "react";
import { Spinner } from "@/components/ui/Spinner";
import type { InboxRow } from "@/lib/inbox/rows";
import { CaseLine } from "./CaseLine";

/** Every line has the same height, so that none has to be measured. */
const lineHeight = 80;
/** So many lines before the end the next slice is asked for. */
const ahead = 30;
/** Later than this the focus belongs elsewhere. */
const soonMs = 1000;

/** What others do with the list: bring a line into view and give it the focus, also one that comes in a moment. */
export type ListHandle = { focus: (id: number) => boolean; toTop: () => void };

type CaseListProps = {
  handle: RefObject<ListHandle | null>;
  rows: readonly InboxRow[];
  open: number | null;
  hasMore: boolean;
  loadingMore: boolean;
  onMore: () => void;
  now: number;
  timeZone: string;
  hrefOf: (id: number) => string;
  presenceOf: (id: number) => ReactNode;
  onOpen: (id: number) => void;
  onPoint: (id: number) => void;
};

/** The cases of a list. Only what is in sight is drawn, however many there are. */
export function CaseList({ handle, rows, open, hasMore, loadingMore, onMore, ...line }: CaseListProps) {
  const { now, timeZone, hrefOf, presenceOf, onOpen, onPoint } = line;
  const box = useRef<HTMLDivElement>(null);
  const kept = useRef<number | null>(null);
  const placeOf = (wanted: number | null) => rows.findIndex(({ id }) => id === wanted);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    getItemKey: (at) => rows[at]!.id,
    // On the server, and until the box is measured: what a window shows at first.
    initialRect: { width: 340, height: 800 },
    // What has the focus stays on the page, or the keyboard would be lost.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const at = placeOf(kept.current);
      return at < 0 || shown.includes(at) ? shown : [...shown, at].sort((a, b) => a - b);
    },
  });
  const bring = (id: number) => {
    const at = placeOf(id);
    if (at < 0) return false;
    kept.current = id;
    virtual.scrollToIndex(at);
    return true;
  };
  const giveFocus = useFocusOf(box, bring);
  useImperativeHandle(handle, () => ({
    focus: (id) => {
      giveFocus(id);
      return placeOf(id) >= 0;
    },
    toTop: () => virtual.scrollToOffset(0),
  }));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - ahead) onMore();
  }, [hasMore, last, rows.length, onMore]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its lines has the focus
    <div
      ref={box}
      onFocus={({ target }) => {
        kept.current = Number(target.closest<HTMLElement>("[data-case]")?.dataset.case);
      }}
      className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
    >
      <ul aria-label="Cases" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index]!;
          return (
            <li
              key={key}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 h-20"
              style={{ transform: `translateY(${start}px)` }}
            >
              <CaseLine
                row={row}
                href={hrefOf(row.id)}
                current={row.id === open}
                now={now}
                timeZone={timeZone}
                presence={presenceOf(row.id)}
                onOpen={() => onOpen(row.id)}
                onPoint={() => onPoint(row.id)}
              />
            </li>
          );
        })}
      </ul>
      {loadingMore && <Spinner className="m-4" />}
    </div>
  );
}

/** Gives a line the focus: at once where it is on the page, else when it is drawn and in sight, soon. */
function useFocusOf(box: RefObject<HTMLElement | null>, bring: (id: number) => boolean) {
  const wanted = useRef({ id: 0, until: 0 });
  const reach = () => {
    const { id, until } = wanted.current;
    if (Date.now() > until || !bring(id)) return;
    const line = box.current?.querySelector<HTMLElement>(`[data-case="${id}"]`);
    line?.focus();
    if (line && document.activeElement === line) wanted.current.until = 0;
  };
  useEffect(reach);
  return (id: number) => {
    wanted.current = { id, until: Date.now() + soonMs };
    reach();
  };
}
