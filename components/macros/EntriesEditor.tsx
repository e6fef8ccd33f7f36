"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { RichTextEditor } from "@/components/editor/RichTextEditor";
import { SelectField } from "@/components/form/fields";
import { Button } from "@/components/ui/Button";
import {
  type Direction,
  directionLabels,
  directions,
  type Entry,
  kindLabels,
  kinds,
} from "@/lib/interactions/interaction";
import { EntryList } from "./EntryList";

type EntriesEditorProps = {
  /** The one that is being written stands last; while it is blank it is none. */
  entries: readonly Entry[];
  onChange: (entries: readonly Entry[]) => void;
};

const blank: Entry = { kind: "note", html: "" };
const kindOptions = kinds.map((value) => ({ value, label: kindLabels[value] }));
const directionOptions = directions.map((value) => ({ value, label: directionLabels[value] }));

/** The entries that say something. */
export const writtenOf = (entries: readonly Entry[]): Entry[] => entries.filter(({ html }) => html !== "");

/** What a macro writes into the history: notes and logged contacts. */
export function EntriesEditor({ entries, onChange }: EntriesEditorProps) {
  const [writing, setWriting] = useState(false);
  const done = writing ? entries.slice(0, -1) : entries;
  const draft = writing ? entries.at(-1) : undefined;
  const leave = (kept: readonly Entry[]) => {
    onChange(writtenOf(kept));
    setWriting(false);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-meta font-semibold text-ink">Entries to write into the history</legend>
      {done.length > 0 && (
        <EntryList
          entries={done}
          onRemove={(index) => onChange(entries.filter((_, each) => each !== index))}
        />
      )}
      {draft ? (
        <>
          <EntryFields entry={draft} onChange={(entry) => onChange([...done, entry])} />
          <div className="flex gap-2">
            <Button onClick={() => leave(entries)}>Keep entry</Button>
            <Button variant="quiet" onClick={() => leave(done)}>
              Discard entry
            </Button>
          </div>
        </>
      ) : (
        <Button
          icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
          onClick={() => {
            onChange([...entries, blank]);
            setWriting(true);
          }}
          className="self-start"
        >
          Add entry
        </Button>
      )}
    </fieldset>
  );
}

function EntryFields({ entry, onChange }: { entry: Entry; onChange: (entry: Entry) => void }) {
  const direction = entry.kind === "note" ? "outbound" : entry.direction;
  const change = (kind: Entry["kind"], way: Direction) =>
    onChange(kind === "note" ? { kind, html: entry.html } : { kind, direction: way, html: entry.html });
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="Type"
          options={kindOptions}
          value={entry.kind}
          onValueChange={(kind) => change(kind as Entry["kind"], direction)}
        />
        {entry.kind !== "note" && (
          <SelectField
            label="Direction"
            options={directionOptions}
            value={direction}
            onValueChange={(way) => change(entry.kind, way as Direction)}
          />
        )}
      </div>
      <RichTextEditor label="Entry" value={entry.html} onChange={(html) => onChange({ ...entry, html })} />
    </>
  );
}
