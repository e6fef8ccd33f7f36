"use client";

import { Tabs } from "@base-ui/react/tabs";
import type { RefObject } from "react";
import type { RichTextHandle } from "@/components/editor/RichTextEditor";
import type { Composing } from "./HistoryPane";
import { LogForm } from "./LogForm";
import { NewNote } from "./NoteForm";

/** What can be written beneath a history; Email, Survey and Task join it with their own parts of Rapport. */
export const composerTabs = { note: "Note", log: "Log interaction" } as const;
export type ComposerTab = keyof typeof composerTabs;

type ComposerProps = {
  composing: Composing;
  tab: ComposerTab;
  onTab: (tab: ComposerTab) => void;
  noteRef: RefObject<RichTextHandle | null>;
  onSaved: () => void;
};

/** Docked beneath the history: a tab for each kind, each with its own draft. */
export function Composer({ composing, tab, onTab, noteRef, onSaved }: ComposerProps) {
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => onTab(value as ComposerTab)}
      className="max-h-3/5 shrink-0 overflow-y-auto border-t border-rule-strong bg-sheet"
    >
      <Tabs.List aria-label="Add interaction" className="flex gap-1.5 px-3 pt-2.5 pb-1">
        {Object.entries(composerTabs).map(([value, label]) => (
          <Tabs.Tab key={value} value={value} className={tabClass}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="note">
        <NewNote composing={composing} editorRef={noteRef} onSaved={onSaved} />
      </Tabs.Panel>
      <Tabs.Panel value="log">
        <LogForm composing={composing} onSaved={onSaved} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

const tabClass =
  "min-h-7 rounded-chip border border-rule-strong bg-margin px-2 text-meta font-medium text-ink hover:bg-accent-soft aria-selected:border-transparent aria-selected:bg-accent-chip max-md:min-h-11 max-md:px-3 forced-colors:aria-selected:border-2";
