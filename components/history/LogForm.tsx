"use client";

import { useRef } from "react";
import { RichTextEditor, type RichTextHandle } from "@/components/editor/RichTextEditor";
import { useWritingPlace } from "@/components/editor/writing-place";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { NumberInput } from "@/components/ui/NumberInput";
import { Select } from "@/components/ui/Select";
import { logInteractionAction } from "@/lib/interactions/actions";
import {
  type Direction,
  directionLabels,
  directions,
  kindLabels,
  logKinds,
} from "@/lib/interactions/interaction";
import { localInZone } from "@/lib/time/zone";
import type { Composing } from "./HistoryPane";
import { SendButton } from "./SendButton";
import { useAsked } from "./use-asked";
import { useStoredDraft } from "./use-stored-draft";

export type LogDraft = {
  kind: (typeof logKinds)[number];
  direction: Direction;
  /** On the writer's clock; empty until it is changed: then it is now. */
  at: string;
  durationMinutes: number | null;
  html: string;
};

const blank: LogDraft = { kind: "call", direction: "outbound", at: "", durationMinutes: null, html: "" };
const types = logKinds.map((value) => ({ value, label: kindLabels[value] }));
const ways = directions.map((value) => ({ value, label: directionLabels[value] }));

type LogFormProps = { composing: Composing; asked: number; onSaved: () => void };

/** Logs a call or another contact that took place (SPEC.md 9.4). */
export function LogForm({ composing, asked, onSaved }: LogFormProps) {
  const { record, me, people, timeZone } = composing;
  const editor = useRef<RichTextHandle>(null);
  useWritingPlace(record.id, editor);
  const { draft, setDraft, discard } = useStoredDraft(`${me}.${record.id}.log`, blank);
  const saving = useSave(logInteractionAction, () => {
    discard();
    onSaved();
  });
  const at = draft.at || localInZone(new Date(), timeZone);
  const { field } = saving;
  useAsked(asked, () => document.getElementById(field("kind").id)?.focus());
  return (
    <SaveForm
      onSave={() => saving.save({ record, ...draft, at, seen: composing.seen.id })}
      className="flex flex-col gap-2 px-3 pb-2"
    >
      <FormErrors errors={saving.errors} />
      <div className="grid grid-cols-[3fr_2fr] gap-2">
        <Field label="Type" {...field("kind")}>
          <Select
            options={types}
            value={draft.kind}
            onValueChange={(kind) => setDraft({ ...draft, kind: kind as LogDraft["kind"] })}
          />
        </Field>
        <Field label="Direction" {...field("direction")}>
          <Select
            options={ways}
            value={draft.direction}
            onValueChange={(direction) => setDraft({ ...draft, direction: direction as Direction })}
          />
        </Field>
        <Field label="Date and time" {...field("at")}>
          <DateInput
            withTime
            value={at}
            onChange={({ target }) => setDraft({ ...draft, at: target.value })}
            className="px-2!"
          />
        </Field>
        <Field label="Duration (minutes)" {...field("durationMinutes")}>
          <NumberInput
            value={draft.durationMinutes}
            onValueChange={(durationMinutes) => setDraft({ ...draft, durationMinutes })}
          />
        </Field>
      </div>
      <Field label="Text" required {...field("html")}>
        <RichTextEditor
          ref={editor}
          label="Text"
          value={draft.html}
          onChange={(html) => setDraft({ ...draft, html })}
          people={people}
        />
      </Field>
      <div className="self-end">
        <SendButton composing={composing} saving={saving} blank={draft.html === ""} />
      </div>
    </SaveForm>
  );
}
