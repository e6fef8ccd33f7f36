"use client";

import { Check, Phone, Users } from "lucide-react";
import { Checkbox } from "@/components/ui/Checkbox";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import { type Task, taskKindLabels } from "@/lib/tasks/task";
import { useTick } from "./use-tick";

type TaskRowProps = {
  task: Task;
  onEdit: (task: Task) => void;
  /** Whether the record that it is on is named. */
  withRecord?: boolean;
};

/** One thing to do: its box, what it is, when, and whose. */
export function TaskRow({ task, onEdit, withRecord }: TaskRowProps) {
  const { done, tick } = useTick(task);
  return (
    <li className="flex min-h-9 items-start gap-2 py-1 text-table max-md:min-h-11">
      {task.mayTick ? (
        <Checkbox
          aria-label={`Done: ${task.title}`}
          checked={done}
          onChange={({ target }) => tick(target.checked)}
        />
      ) : (
        <span className="grid size-6 shrink-0 place-items-center">{done && <Check {...icon} />}</span>
      )}
      <KindSign kind={task.kind} />
      <div className="min-w-0 flex-1">
        <Title task={task} done={done} onEdit={onEdit} />
        {withRecord && task.record && (
          <Link
            href={task.record.href}
            className="block truncate leading-6 text-link underline-offset-2 hover:underline max-md:leading-11"
          >
            {task.record.name}
          </Link>
        )}
      </div>
      <div className="shrink-0 text-right leading-6 text-second tabular-nums max-md:max-w-2/5">
        <When task={task} done={done} />
        <span className="block text-meta text-muted">{task.assignee}</span>
      </div>
    </li>
  );
}

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

/** A call and a meeting have a sign, a task is the rule. */
export function KindSign({ kind }: Pick<Task, "kind">) {
  if (kind === "task") return null;
  const Icon = kind === "call" ? Phone : Users;
  return (
    <span className="grid h-6 shrink-0 place-items-center text-second max-md:h-11">
      <Icon {...icon} />
      <span className="sr-only">{taskKindLabels[kind]}</span>
    </span>
  );
}

const titleClass = "block max-w-full truncate text-left leading-6 font-semibold max-md:leading-11";

function Title({ task, done, onEdit }: TaskRowProps & { done: boolean }) {
  const looks = cx(titleClass, done ? "text-muted line-through" : "text-ink");
  if (!task.mayChange) return <span className={looks}>{task.title}</span>;
  return (
    <button
      type="button"
      onClick={() => onEdit(task)}
      className={cx(looks, "underline-offset-2 hover:underline")}
    >
      {task.title}
    </button>
  );
}

function When({ task, done }: { task: Task; done: boolean }) {
  const late = task.overdue && !done;
  return (
    <span className={cx("block", late && "font-semibold text-bad-ink")}>
      {late && "Overdue: "}
      {task.when ?? "No date"}
    </span>
  );
}
