"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import { useToast } from "@/components/ui/Toast";
import {
  between,
  byHandAtMost,
  type Chosen,
  countOf,
  isChosen,
  keptOf,
  nothing,
  withRows,
} from "./selection-state";

/** What the viewer may do to many records of the list at once. */
export type Offers = { export: boolean; edit: boolean; delete: boolean; merge: boolean };

export type SelectionProps = {
  offers: Offers;
  /** The list's filters and words, as they were asked for. */
  address: string;
  /** How many match; `capped` when there are more than are counted. */
  total: number;
  capped: boolean;
  /** The rows in sight. */
  page: readonly number[];
  /** Those among them that the viewer may not change. */
  fixed: readonly number[];
};

type Selection = SelectionProps & {
  /** Whether rows can be chosen at all. */
  enabled: boolean;
  chosen: Chosen;
  count: number;
  isChosen: (id: number) => boolean;
  /** Chooses a row or takes it back; with `range`, all from the last one that was. */
  toggle: (id: number, range?: boolean) => void;
  choose: (ids: readonly number[], on: boolean) => void;
  chooseAll: () => void;
  clear: () => void;
};

const Context = createContext<Selection | null>(null);

/** What is chosen of the list around. */
export function useSelection(): Selection {
  const selection = use(Context);
  if (!selection) throw new Error("useSelection needs a Selection around it.");
  return selection;
}

/** Keeps what is chosen while its user pages through the list. */
export function SelectionProvider({ children, ...list }: SelectionProps & { children: ReactNode }) {
  const { offers, address, total, capped, page, fixed } = list;
  const [chosen, setChosen] = useState(nothing);
  const last = useRef<number | null>(null);
  const { show } = useToast();
  useClearing(address, page, chosen, setChosen);

  const selection = useMemo(() => {
    const choose = (ids: readonly number[], on: boolean) => {
      const next = withRows(chosen, ids, on);
      if (!next.all && next.ids.size > byHandAtMost)
        return void show(`Up to ${byHandAtMost} rows are chosen by hand. Filter the list, and select all.`);
      setChosen(next);
    };
    return {
      ...{ offers, address, total, capped, page, fixed, chosen, choose },
      enabled: Object.values(offers).some(Boolean),
      count: countOf(chosen, total),
      isChosen: (id: number) => isChosen(chosen, id),
      toggle: (id: number, range = false) => {
        choose(range ? between(page, last.current, id) : [id], range || !isChosen(chosen, id));
        last.current = id;
      },
      chooseAll: () => setChosen({ all: true, except: new Set() }),
      clear: () => setChosen(nothing),
    };
  }, [offers, address, total, capped, page, fixed, chosen, show]);
  return <Context value={selection}>{children}</Context>;
}

/** A change of filter takes back what is no longer in sight, and says so: nobody deletes what they cannot find. */
function useClearing(
  address: string,
  page: readonly number[],
  chosen: Chosen,
  setChosen: (chosen: Chosen) => void,
) {
  const { show } = useToast();
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    const kept = keptOf(chosen, page);
    if (!chosen.all && countOf(kept, 0) === chosen.ids.size) return;
    setChosen(kept);
    show("The filter has changed. What it hides is no longer selected.");
  }, [address, page, chosen, setChosen, show]);
}
