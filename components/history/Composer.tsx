"use client";

import dynamic from "next/dynamic";
import { CaseMacros } from "@/components/macros/CaseMacros";
import { cx } from "@/components/ui/cx";
import { Tabs } from "@/components/ui/Tabs";
import { hasMacros } from "@/lib/macros/macro";
import { draftOf } from "./draft-of";
import type { Composing } from "./HistoryPane";
import { NewNote } from "./NoteForm";

/** What can be written beneath a history; Email and Survey join it with their own parts of Rapport. */
export const composerTabs = { note: "Note", log: "Log interaction", task: "Task" } as const;
export type ComposerTab = keyof typeof composerTabs;

// It brings the controls of a whole form, which most visits do without.
const LogForm = dynamic(() => import("./LogForm").then((loaded) => loaded.LogForm), {
  loading: () => <div className="h-80" />,
});

const TaskForm = dynamic(() => import("@/components/tasks/TaskForm").then((loaded) => loaded.TaskForm), {
  loading: () => <div className="h-80" />,
});

type ComposerProps = {
  composing: Composing;
  tab: ComposerTab;
  onTab: (tab: ComposerTab) => void;
  /** Grows with each wish to write, from the menu or by key: then the focus goes into the tab that is open. */
  asked: number;
  onSaved: () => void;
};

const forms = { note: NewNote, log: LogForm, task: TaskForm };

/** Docked beneath the history: a tab for each kind, each with its own draft. */
export function Composer({ composing, tab, onTab, asked, onSaved }: ComposerProps) {
  const Form = forms[tab];
  const withMacros = hasMacros(composing.record.type);
  return (
    <div className="group/composer relative flex max-h-3/5 shrink-0 flex-col border-t border-rule-strong bg-sheet">
      <Tabs
        label="Add interaction"
        tabs={tabs}
        value={tab}
        onValueChange={onTab}
        className="min-h-0 overflow-y-auto"
        listClass={cx("flex flex-wrap gap-1.5 px-3 pt-2.5 pb-1", withMacros && "pr-28")}
        tabClass={tabClass}
        // Named by its tab, the panel would share its name with the field in it.
        unnamedPanel
      >
        <Form composing={composing} asked={asked} onSaved={onSaved} />
      </Tabs>
      {withMacros && (
        <CaseMacros
          caseId={composing.record.id}
          draft={() => draftOf(composing, tab)}
          onApplied={onSaved}
          className="absolute! top-2 right-3"
        />
      )}
    </div>
  );
}

const tabs = Object.entries(composerTabs) as [ComposerTab, string][];

const tabClass =
  "min-h-7 rounded-chip border border-rule-strong bg-margin px-2 text-meta font-medium text-ink hover:bg-accent-soft aria-selected:border-transparent aria-selected:bg-accent-chip max-md:min-h-11 max-md:px-3 forced-colors:aria-selected:border-2";
