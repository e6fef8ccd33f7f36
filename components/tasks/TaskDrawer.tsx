"use client";

import { attempt } from "@/components/form/attempt";
import { EditDrawer } from "@/components/form/EditDrawer";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { Link } from "@/components/ui/Link";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, failureOf } from "@/lib/failure";
import { addTaskAction, changeTaskAction, removeTaskAction } from "@/lib/tasks/actions";
import { type Task, taskKindLabels } from "@/lib/tasks/task";
import { TaskFields } from "./TaskFields";
import type { TaskContext } from "./task-context";
import { draftOf, newTask, sentOf, type TaskDraft } from "./task-draft";

type TaskDrawerProps = TaskContext & {
  /** The one that is edited; a new one when missing. */
  task?: Task;
  /** On which a new one is due. */
  day?: string;
  onClose: () => void;
};

/** A task, call or meeting: a new one, or one that is edited. */
export function TaskDrawer({ task, day, recordId, me, people, timeZone, onClose }: TaskDrawerProps) {
  const toast = useToast();
  const { draft, setDraft, dirty } = useDraft<TaskDraft>(task ? draftOf(task) : newTask(me, day));
  const saving = useSave(
    (sent: TaskDraft) => saveTask(task, recordId, sent),
    () => {
      toast.show(`${task ? "Saved" : "Added"} ${draft.title}.`);
      onClose();
    },
  );
  const onRecord = task ? task.record !== null : recordId !== null;
  return (
    <EditDrawer
      title={task ? `Edit ${taskKindLabels[task.kind].toLowerCase()}` : "New task"}
      description={
        task?.record && (
          <>
            On{" "}
            <Link href={task.record.href} className="text-link underline-offset-2 hover:underline">
              {task.record.name}
            </Link>
          </>
        )
      }
      submitLabel={task ? "Save" : "Add"}
      beforeSubmit={task && <Remove task={task} onRemoved={onClose} />}
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save(draft)}
    >
      <TaskFields
        {...{ draft, timeZone }}
        people={people.filter(({ near }) => onRecord || near)}
        onChange={setDraft}
        field={saving.field}
      />
    </EditDrawer>
  );
}

const saveTask = (
  task: Task | undefined,
  recordId: number | null,
  draft: TaskDraft,
): Promise<ActionResult<unknown>> =>
  task
    ? changeTaskAction({ id: task.id, seenUpdatedAt: task.updatedAt, ...sentOf(draft) })
    : addTaskAction({ recordId, ...sentOf(draft) });

function Remove({ task: { id, title }, onRemoved }: { task: Task; onRemoved: () => void }) {
  const toast = useToast();
  const remove = async () => {
    const failure = failureOf(await attempt(removeTaskAction({ id })));
    toast.show(failure ? failure.message : `Removed ${title}.`);
    if (!failure) onRemoved();
  };
  return (
    <ConfirmPopover
      trigger={<Button size={36}>Remove</Button>}
      align="end"
      title={`Remove ${title}?`}
      description="It does not go to the recycle bin. When it is done, tick it instead."
      confirmLabel="Remove"
      confirmAction={remove}
    />
  );
}
