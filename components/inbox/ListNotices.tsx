"use client";

import { focusFilter } from "@/components/records/focus-filter";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { EmptyState } from "@/components/ui/EmptyState";
import type { InboxList } from "@/lib/inbox/address";
import type { Choice } from "@/lib/records/lookups";
import { chipWords, nameOfStatus } from "./words";

type ListNoticesProps = {
  list: InboxList;
  statuses: readonly Choice[];
  count: number;
  status: "idle" | "loading" | "more" | "failed";
  /** How many cases came since the list was read. */
  fresh: number;
  onFresh: () => void;
  onRetry: () => void;
  onList: (list: InboxList) => void;
};

/** What stands around the cases of a list: what is being looked for, what is new, and why there is nothing. */
export function ListNotices({
  list,
  statuses,
  count,
  status,
  fresh,
  onFresh,
  onRetry,
  onList,
}: ListNoticesProps) {
  const widen = (more: Partial<InboxList>) => {
    focusFilter();
    onList({ ...list, ...more });
  };
  return (
    <>
      {status === "loading" && (
        <div aria-hidden className="h-0">
          <div className="relative z-sticky h-0.5 animate-appear-soon bg-accent" />
        </div>
      )}
      <div className="flex flex-wrap gap-1.5 px-3 py-2 empty:hidden">
        {!(list.status in chipWords) && (
          <LookedFor words={nameOfStatus(list.status, statuses)} onRemove={() => widen({ status: "any" })} />
        )}
        {list.q && <LookedFor words={`“${list.q}”`} onRemove={() => widen({ q: "" })} />}
      </div>
      <div role="status">
        {fresh > 0 && (
          <button
            type="button"
            onClick={onFresh}
            className="min-h-8 w-full border-b border-rule bg-accent-chip px-3 text-table font-semibold text-link hover:underline max-md:min-h-11"
          >
            {fresh} new
          </button>
        )}
      </div>
      {status === "failed" && (
        <Banner tone="bad" onRetry={onRetry} className="m-3">
          The cases could not be read.
        </Banner>
      )}
      {count === 0 && status === "idle" && <Nothing list={list} onWiden={widen} />}
    </>
  );
}

const LookedFor = ({ words, onRemove }: { words: string; onRemove: () => void }) => (
  <Chip tone="accent" onRemove={onRemove} removeLabel={`Remove ${words}`}>
    {words}
  </Chip>
);

function Nothing({ list, onWiden }: { list: InboxList; onWiden: (more: Partial<InboxList>) => void }) {
  if (list.q || list.status !== "any")
    return (
      <EmptyState
        title="No case matches."
        className="md:m-5"
        action={<Button onClick={() => onWiden({ q: "", status: "any" })}>Clear filters</Button>}
      />
    );
  return (
    <EmptyState
      className="md:m-5"
      title={list.queue === "mine" ? "Nothing waiting on you." : "No cases here."}
    />
  );
}
