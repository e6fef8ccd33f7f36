"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import type { MouseEvent } from "react";
import { Escalated } from "@/components/cases/Escalated";
import { Kbd } from "@/components/ui/Kbd";
import { Link } from "@/components/ui/Link";
import { optionClass } from "@/components/ui/popup";
import { Skeleton } from "@/components/ui/Skeleton";
import type { PaletteItem, PaletteSection } from "./item";
import type { useSearch } from "./useSearch";

type PaletteListProps = {
  search: ReturnType<typeof useSearch>;
  text: string;
  choose: (item: PaletteItem) => void;
};

/** What was found, by type, then the commands. */
export function PaletteList({ search, text, choose }: PaletteListProps) {
  const found = search.groups.reduce((sum, group) => sum + group.hits.length, 0);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1 text-table">
      <Autocomplete.Status className="sr-only">{spoken(search, text, found)}</Autocomplete.Status>
      {search.failed && (
        <p className="px-2 py-1.5 text-muted">The search did not work. Type again to retry.</p>
      )}
      {search.waiting && text && found === 0 && <Waiting />}
      <Autocomplete.Empty className="px-2 py-1.5 text-muted empty:hidden">
        {!search.waiting && !search.failed && "Nothing matches."}
      </Autocomplete.Empty>
      <Autocomplete.List>
        {(section: PaletteSection) => (
          <Autocomplete.Group key={section.value} items={section.items}>
            <Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-meta text-muted">
              {section.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => <Row key={item.id} item={item} choose={choose} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </div>
  );
}

function spoken({ waiting, failed }: PaletteListProps["search"], text: string, found: number): string {
  if (waiting || failed || !text) return "";
  return found === 1 ? "1 record found" : `${found} records found`;
}

function Row({ item, choose }: { item: PaletteItem; choose: (item: PaletteItem) => void }) {
  const press = (event: MouseEvent) => {
    // A press for a new tab is the link's own business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(item);
  };
  return (
    <Autocomplete.Item
      value={item}
      onClick={press}
      className={optionClass}
      render={item.href ? <Link href={item.href} /> : undefined}
    >
      {item.icon}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.escalated && <Escalated />}
      {item.detail && <span className="max-w-1/2 truncate text-muted">{item.detail}</span>}
      {item.keys && (
        <span aria-hidden className="text-muted max-md:hidden">
          <Kbd keys={item.keys} />
        </span>
      )}
    </Autocomplete.Item>
  );
}

function Waiting() {
  return (
    <div className="grid gap-2.5 px-2 py-2.5">
      <Skeleton className="h-3 w-1/2" />
      <Skeleton className="h-3 w-2/3" />
      <Skeleton className="h-3 w-2/5" />
    </div>
  );
}
