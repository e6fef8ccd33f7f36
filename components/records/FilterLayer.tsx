"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useCallback, useState } from "react";

// Most visits make no new filter, so what makes one comes when it is asked for.
const FilterPopover = dynamic(() => import("./FilterPopover").then((file) => file.FilterPopover));

/** Offers to filter, beside `anchor`; by this field when the column is known already. */
type AskForFilter = (anchor: HTMLElement, field?: string) => void;

const Context = createContext<AskForFilter>(() => {});

export const useFilterLayer = () => use(Context);

type Asked = { anchor: HTMLElement; field?: string };

/** The one popover in which a filter is made, whichever button asks for it. */
export function FilterLayer({ type, children }: { type: string; children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState(false);
  const ask = useCallback((anchor: HTMLElement, field?: string) => {
    setAsked({ anchor, field });
    setOpen(true);
  }, []);
  return (
    <Context value={ask}>
      {children}
      {asked && (
        <FilterPopover
          type={type}
          startWith={asked.field}
          anchor={asked.anchor}
          open={open}
          onOpenChange={setOpen}
        />
      )}
    </Context>
  );
}
