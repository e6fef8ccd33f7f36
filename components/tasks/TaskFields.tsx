"use client";

import { TextField } from "@/components/form/fields";
import type { useSave } from "@/components/form/use-save";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { Textarea } from "@/components/ui/Textarea";
import { type Assignee, type TaskKind, taskKindLabels, taskKinds } from "@/lib/tasks/task";
import { localInZone } from "@/lib/time/zone";
import { asKind, beginningAt, type TaskDraft } from "./task-draft";

type TaskFieldsProps = {
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
  field: ReturnType<typeof useSave>["field"];
  people: readonly Assignee[];
  timeZone: string;
};

const kinds = taskKinds.map((value) => ({ value, label: taskKindLabels[value] }));

/** What a task, call or meeting is, when, and whose. */
export function TaskFields({ draft, onChange, field, people, timeZone }: TaskFieldsProps) {
  const set = (more: Partial<TaskDraft>) => onChange({ ...draft, ...more });
  const now = () => localInZone(new Date(), timeZone);
  return (
    <>
      <TextField
        label="Title"
        required
        value={draft.title}
        onValueChange={(title) => set({ title })}
        {...field("title")}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Kind" {...field("kind")}>
          <Select
            options={kinds}
            value={draft.kind}
            onValueChange={(kind) => onChange(asKind(draft, kind as TaskKind, now()))}
          />
        </Field>
        <Field label="Assignee" required {...field("assigneeId")}>
          <Select
            options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(draft.assigneeId)}
            onValueChange={(id) => set({ assigneeId: Number(id) })}
          />
        </Field>
      </div>
      <Times {...{ draft, onChange, field }} />
      <Field label="Notes" {...field("notes")}>
        <Textarea value={draft.notes} rows={2} onChange={({ target }) => set({ notes: target.value })} />
      </Field>
    </>
  );
}

function Times({ draft, onChange, field }: Pick<TaskFieldsProps, "draft" | "onChange" | "field">) {
  if (draft.kind === "task")
    return (
      <Field label="Due date" {...field("dueOn")}>
        <DateInput
          value={draft.dueOn}
          onChange={({ target }) => onChange({ ...draft, dueOn: target.value })}
        />
      </Field>
    );
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="From" required {...field("from")}>
        <DateInput
          withTime
          value={draft.from}
          onChange={({ target }) => onChange(beginningAt(draft, target.value))}
          className="px-2!"
        />
      </Field>
      <Field label="To" required {...field("to")}>
        <DateInput
          withTime
          value={draft.to}
          onChange={({ target }) => onChange({ ...draft, to: target.value })}
          className="px-2!"
        />
      </Field>
    </div>
  );
}
