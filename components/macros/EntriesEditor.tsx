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
  type InteractionKind,
  kindLabels,
  kinds,
} from "@/lib/interactions/interaction";
import { EntryList } from "./EntryList";

type EntriesEditorProps = { entries: readonly Entry[]; onChange: (entries: readonly Entry[]) => void };

const blank = { kind: "note" as InteractionKind, direction: "outbound" as Direction, html: "" };
const kindOptions = kinds.map((value) => ({ value, label: kindLabels[value] }));
const directionOptions = directions.map((value) => ({ value, label: directionLabels[value] }));

/** What a macro writes into the history: notes and logged contacts. */
export function EntriesEditor({ entries, onChange }: EntriesEditorProps) {
  const [draft, setDraft] = useState<typeof blank | null>(null);
  const add = () => {
    if (!draft?.html) return;
    onChange([...entries, entryOf(draft)]);
    setDraft(null);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-meta font-semibold text-ink">Entries to write into the history</legend>
      {entries.length > 0 && (
        <EntryList
          entries={entries}
          onRemove={(index) => onChange(entries.filter((_, each) => each !== index))}
        />
      )}
      {draft ? (
        <>
          <div className="grid grid-cols-2 gap-2">
            <SelectField
              label="Type"
              options={kindOptions}
              value={draft.kind}
              onValueChange={(kind) => setDraft({ ...draft, kind: kind as InteractionKind })}
            />
            {draft.kind !== "note" && (
              <SelectField
                label="Direction"
                options={directionOptions}
                value={draft.direction}
                onValueChange={(direction) => setDraft({ ...draft, direction: direction as Direction })}
              />
            )}
          </div>
          <RichTextEditor
            label="Entry"
            value={draft.html}
            onChange={(html) => setDraft({ ...draft, html })}
          />
          <div className="flex gap-2">
            <Button onClick={add} disabled={!draft.html}>
              Keep entry
            </Button>
            <Button variant="quiet" onClick={() => setDraft(null)}>
              Discard entry
            </Button>
          </div>
        </>
      ) : (
        <Button
          icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
          onClick={() => setDraft(blank)}
          className="self-start"
        >
          Add entry
        </Button>
      )}
    </fieldset>
  );
}

const entryOf = ({ kind, direction, html }: typeof blank): Entry =>
  kind === "note" ? { kind, html } : { kind, direction, html };
