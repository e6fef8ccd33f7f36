"use client";

import { createContext, type ReactNode, startTransition, use, useMemo, useOptimistic, useState } from "react";
import { attempt } from "@/components/form/attempt";
import { useShell } from "@/components/shell/ShellContext";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import type { Column } from "@/lib/records/list-view";
import { setColumnsAction } from "@/lib/views/actions";
import { type KeptColumn, resized } from "@/lib/views/arrange";

/** A column, and where its cells stand in a row; nowhere yet when it has just been chosen. */
export type ListColumn = Column & { at: number };

/** One that has just been chosen brings its label, as the server has not sent it yet. */
type Next = KeptColumn & { label?: string };

/** What a change makes of the columns; null is how the view or the type has them. */
type Change = Next[] | null;

type Columns = {
  columns: readonly ListColumn[];
  /** Nobody arranges them while they look with another's eyes, whose columns they are. */
  mayArrange: boolean;
  /** Shows the columns so at once, and keeps them so. `said` is read out. */
  change: (next: Change, said?: string) => void;
  /** Shows a column this wide while it is being dragged, without keeping it. */
  stretch: (key: string, width: number | null) => void;
};

const Context = createContext<Columns>({
  columns: [],
  mayArrange: false,
  change: () => {},
  stretch: () => {},
});

export const useColumns = () => use(Context);

type ColumnsProviderProps = {
  type: string;
  /** The saved view whose columns they are; 0 for the list itself. */
  viewId: number;
  columns: readonly Column[];
  children: ReactNode;
};

/** The columns of a list as they are being set up: each change shows at once and is kept for this user. */
export function ColumnsProvider({ type, viewId, columns, children }: ColumnsProviderProps) {
  const { show } = useToast();
  const { readOnly } = useShell();
  const [said, say] = useState("");
  const [stretched, setStretched] = useState<{ key: string; width: number } | null>(null);
  const placed = useMemo(() => columns.map((column, at) => ({ ...column, at })), [columns]);
  const [chosen, choose] = useOptimistic(placed, arranged);

  const change = (next: Change, words = "") => {
    say(words);
    startTransition(async () => {
      if (next) choose(next);
      const failure = failureOf(
        await attempt(setColumnsAction({ type, viewId, columns: next && keptOf(next) })),
      );
      if (failure) show(failure.message);
    });
  };
  const stretch = (key: string, width: number | null) => setStretched(width === null ? null : { key, width });
  const shown = stretched
    ? arranged(chosen, resized(keptOf(chosen), stretched.key, stretched.width))
    : chosen;
  return (
    <Context value={{ columns: shown, mayArrange: !readOnly, change, stretch }}>
      {children}
      <div aria-live="polite" className="sr-only">
        {said}
      </div>
    </Context>
  );
}

/** Only what is kept of columns. */
export const keptOf = (columns: readonly KeptColumn[]): KeptColumn[] =>
  columns.map(({ key, width, total }) => ({ key, width, total }));

/** Known columns in a new order; one that was not there has a head and no cells until the server sends them. */
function arranged(columns: readonly ListColumn[], next: readonly Next[]): ListColumn[] {
  return next.map(({ key, width, total, label = "" }) => {
    const known = columns.find((column) => column.key === key);
    return { ...(known ?? { key, label, view: "text", at: -1 }), width, total };
  });
}
