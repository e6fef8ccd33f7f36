"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, use, useMemo } from "react";
import { Button } from "@/components/ui/Button";
import { listOnly } from "./address";
import { useListNavigation } from "./ListNavigation";
import { useArrivals } from "./useArrivals";

type Held = { held: ReadonlySet<number>; show: () => void };

const Context = createContext<Held>({ held: new Set(), show: () => {} });

type ArrivalsProps = {
  type: { name: string; one: string; many: string };
  /** The rows of the page. */
  ids: readonly number[];
  /** Whether the list has no other pages. */
  whole: boolean;
  drawnAt: number;
  children: ReactNode;
};

/**
 * Keeps a list at what is true: rows change where they stand and go when they must. New ones wait, and a bar tells of
 * them, so that nothing moves under somebody's hand.
 */
export function Arrivals({ type, ids, whole, drawnAt, children }: ArrivalsProps) {
  const params = useSearchParams();
  const router = useRouter();
  const { go } = useListNavigation();
  const { held, release } = useArrivals(type.name, listOnly(params), { ids, whole, drawnAt });
  const atStart = !["after", "before", "at"].some((name) => params.has(name));
  const value = useMemo(
    () => ({
      held,
      show: () => {
        release();
        if (atStart) router.refresh();
        else go(`?${listOnly(params)}`);
      },
    }),
    [held, release, atStart, router, go, params],
  );
  return (
    <Context value={value}>
      <ArrivalsBar type={type} />
      {children}
    </Context>
  );
}

/** The rows without those that wait to be shown. */
export function useWithoutArrivals<Row extends { id: number }>(rows: readonly Row[]): readonly Row[] {
  const { held } = use(Context);
  return useMemo(() => (held.size === 0 ? rows : rows.filter(({ id }) => !held.has(id))), [held, rows]);
}

/** **3 new cases**, and **Show**. */
function ArrivalsBar({ type }: { type: { one: string; many: string } }) {
  const { held, show } = use(Context);
  const noun = (held.size === 1 ? type.one : type.many).toLowerCase();
  return (
    <div role="status" className="empty:hidden">
      {held.size > 0 && (
        <div className="flex items-center gap-3 border-t border-rule bg-accent-soft px-5 py-1.5 text-table text-ink">
          <span className="tabular-nums">
            {held.size} new {noun}
          </span>
          <Button onClick={show}>Show</Button>
        </div>
      )}
    </div>
  );
}
