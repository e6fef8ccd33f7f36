import type { RefObject } from "react";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { kindLabels } from "@/lib/interactions/interaction";
import { Feed } from "./Feed";
import type { Composing } from "./HistoryPane";
import type { useFeed } from "./use-feed";
import { useNewer } from "./use-newer";

type HistoryScrollProps = {
  ref: RefObject<HTMLElement | null>;
  feed: ReturnType<typeof useFeed>;
  composing: Composing;
  mayWrite: boolean;
};

/**
 * The history in a box that scrolls. The box runs from its end, so that it starts at the newest before any script
 * does, stays there as more is written, and does not move when older things come in above. Who reads further up stays
 * where they are, and is told how many came.
 */
export function HistoryScroll({ ref, feed, composing, mayWrite }: HistoryScrollProps) {
  const { items, before, state, kind } = feed;
  const news = useNewer(ref, items);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <section
        ref={ref}
        onScroll={news.scrolled}
        aria-label="Interactions"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto -outline-offset-2 [overflow-anchor:none]"
      >
        <div className="mt-auto px-4 pt-3" data-pending={state === "loading" || undefined}>
          {before && (
            <Button
              variant="quiet"
              pending={state === "loading"}
              onClick={feed.older}
              className="mx-auto mb-3 flex!"
            >
              Load older
            </Button>
          )}
          {state === "failed" && (
            <Banner tone="bad" onRetry={() => (before ? feed.older() : feed.choose(kind))} className="mb-3">
              The history could not be read.
            </Banner>
          )}
          <Feed items={items} composing={composing} />
          {items.length === 0 && state === "idle" && <Nothing kind={kind} mayWrite={mayWrite} />}
        </div>
      </section>
      <span role="status" className="absolute inset-x-0 bottom-2 flex justify-center empty:hidden">
        {news.newer > 0 && (
          <Button onClick={news.show} className="shadow-float">
            {news.newer} new
          </Button>
        )}
      </span>
    </div>
  );
}

function Nothing({ kind, mayWrite }: { kind: HistoryScrollProps["feed"]["kind"]; mayWrite: boolean }) {
  const words = kind
    ? `Nothing of the kind “${kindLabels[kind]}” here.`
    : `No interactions yet.${mayWrite ? " Write the first note below." : ""}`;
  return <p className="border-l-2 border-accent mb-4 py-1 pl-3 text-body text-second">{words}</p>;
}
