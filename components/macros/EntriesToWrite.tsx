"use client";

import { SectionHeading } from "@/components/ui/SectionHeading";
import type { Entry } from "@/lib/interactions/interaction";
import { EntryList } from "./EntryList";

type EntriesToWriteProps = { entries: readonly Entry[]; onRemove: (index: number) => void };

/** The entries that will be written when the form is saved. */
export function EntriesToWrite({ entries, onRemove }: EntriesToWriteProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-label="Written when you save" className="px-5 pt-3 pb-4">
      <SectionHeading>Written into the history when you save</SectionHeading>
      <EntryList entries={entries} onRemove={onRemove} />
    </section>
  );
}
