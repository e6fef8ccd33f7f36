"use client";

import { KindSign } from "@/components/tasks/TaskRow";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import type { Task } from "@/lib/tasks/task";

type EntryProps = {
  task: Task;
  /** Whose it is, where that is not clear. */
  withWhom: boolean;
  onEdit: (task: Task) => void;
};

/** Something to do as it stands on its day: opened to be edited, or the record that it is on. */
export function Entry({ task, withWhom, onEdit }: EntryProps) {
  const { title, time, done, overdue, record, assignee } = task;
  const looks = cx(
    "relative flex w-full min-w-0 items-center gap-1 overflow-hidden rounded-chip border px-1.5 text-left text-meta leading-6 max-md:min-h-11",
    done
      ? "border-rule bg-margin text-muted line-through"
      : "border-transparent bg-accent-chip text-accent-ink",
    overdue && "border-bad-line bg-bad-bg text-bad-ink",
  );
  const words = (
    <>
      <KindSign kind={task.kind} />
      <span className="min-w-0 truncate">
        {time && <span className="tabular-nums">{time} </span>}
        {title}
        {overdue && <span className="sr-only">, overdue</span>}
        {done && <span className="sr-only">, done</span>}
        {withWhom && <span> · {assignee}</span>}
      </span>
    </>
  );
  if (task.mayChange)
    return (
      <button type="button" onClick={() => onEdit(task)} className={cx(looks, "hover:bg-accent-tint")}>
        {words}
      </button>
    );
  if (record)
    return (
      <Link href={record.href} className={cx(looks, "hover:bg-accent-tint")}>
        {words}
      </Link>
    );
  return <span className={looks}>{words}</span>;
}
