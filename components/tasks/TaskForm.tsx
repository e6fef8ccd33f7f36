"use client";

import { useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import type { Composing } from "@/components/history/HistoryPane";
import { useAsked } from "@/components/history/use-asked";
import { useStoredDraft } from "@/components/history/use-stored-draft";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useToast } from "@/components/ui/Toast";
import { addTaskAction } from "@/lib/tasks/actions";
import { TaskFields } from "./TaskFields";
import { newTask, sentOf, type TaskDraft } from "./task-draft";

type TaskFormProps = { composing: Composing; asked: number; onSaved: () => void };

/** Puts down a task, call or meeting on the record whose history it stands under. */
export function TaskForm({ composing: { record, me, people, timeZone }, asked, onSaved }: TaskFormProps) {
  const [blank] = useState(() => newTask(me));
  const { draft, setDraft, discard } = useStoredDraft<TaskDraft>(`${me}.${record.id}.task`, blank);
  const toast = useToast();
  const saving = useSave(addTaskAction, () => {
    toast.show(`Added ${draft.title}.`);
    discard();
    onSaved();
  });
  useAsked(asked, () => document.getElementById(saving.field("title").id)?.focus());
  return (
    <SaveForm
      onSave={() => saving.save({ recordId: record.id, ...sentOf(draft) })}
      className="flex flex-col gap-2 px-3 pb-2"
    >
      <FormErrors errors={saving.errors} />
      <TaskFields
        {...{ draft, timeZone }}
        onChange={setDraft}
        field={saving.field}
        people={people.map((person) => ({ ...person, near: true }))}
      />
      <SubmitButton
        size={32}
        variant={draft.title ? "filled" : "neutral"}
        pending={saving.pending}
        className="self-end"
      >
        Save
      </SubmitButton>
    </SaveForm>
  );
}
