"use client";

import { Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { useFocusOnArrival } from "@/components/ui/useFocusOnArrival";
import type { FilterFields } from "@/lib/filters/filter-fields";
import { alternatives, clauseOf, type Filter, parseClause } from "@/lib/filters/notation";
import { withClause, withClauseAt } from "./address";
import type { FilterStart } from "./FilterLayer";
import { blank, completeFilter, FilterPart, type Part } from "./FilterPart";
import { useListNavigation } from "./ListNavigation";
import { useFilterFields } from "./useFilterFields";

type FilterFormProps = { type: string; start: FilterStart; onDone: () => void };

/** Which column, which condition, and what to compare with; and others, any of which will do. */
export function FilterForm({ type, start, onDone }: FilterFormProps) {
  const params = useSearchParams();
  const [filters] = useState(() => standingAt(params, start.at));
  const { answer, failure, retry } = useFilterFields(type, filters);
  if (failure)
    return (
      <Banner tone="bad" onRetry={retry}>
        Couldn't load the columns.
      </Banner>
    );
  if (!answer) return <Skeleton className="h-36" />;
  const parts = filters.length ? filters.map(toPart) : [{ ...blank(), field: start.field }];
  return <Parts {...answer} begin={parts} at={start.at} onDone={onDone} />;
}

/** The conditions of the clause at this place in the address. */
function standingAt(params: URLSearchParams, at: number | undefined): readonly Filter[] {
  const text = at === undefined ? undefined : params.getAll("f")[at];
  return text ? alternatives(parseClause(text)) : [];
}

const toPart = (filter: Filter): Part => ({ ...blank(), ...filter });

type PartsProps = FilterFields & { begin: Part[]; at: number | undefined; onDone: () => void };

function Parts({ fields, references, begin, at, onDone }: PartsProps) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const [parts, setParts] = useState(begin);
  const form = useFocusOnArrival<HTMLFormElement>();
  const complete = parts.map((part) => completeFilter(fields, part));
  const filters = complete.filter((filter) => filter !== null);
  const whole = filters.length === parts.length;

  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (!whole) return;
    const clause = clauseOf(filters);
    go(at === undefined ? withClause(params, clause) : withClauseAt(params, at, clause));
    onDone();
  };
  return (
    <form ref={form} onSubmit={apply} className="flex flex-col gap-3">
      {parts.map((part, nth) => (
        <FilterPart
          key={part.id}
          part={part}
          nth={nth}
          fields={fields}
          references={references}
          onChange={(next) => setParts(parts.with(nth, next))}
          onRemove={parts.length > 1 ? () => setParts(parts.toSpliced(nth, 1)) : undefined}
        />
      ))}
      <div className="flex justify-between gap-2">
        {/* Only once there is something for it to be an alternative to. */}
        {whole ? (
          <Button
            variant="quiet"
            icon={<Plus aria-hidden size={14} strokeWidth={1.5} />}
            onClick={() => setParts([...parts, blank()])}
          >
            Or…
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" variant="filled" aria-disabled={!whole}>
          Apply
        </Button>
      </div>
    </form>
  );
}
