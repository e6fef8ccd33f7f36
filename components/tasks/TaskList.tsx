"use client";

import { useState } from "react";
import { later } from "@/components/ui/later";
import type { Task } from "@/lib/tasks/task";
import { TaskRow } from "./TaskRow";
import type { TaskContext } from "./task-context";

const { part } = later(() => import("./TaskDrawer"));
const TaskDrawer = part((module) => module.TaskDrawer);

type TaskListProps = { tasks: readonly Task[]; context: TaskContext; withRecord?: boolean; label: string };

/** Things to do, one under the other, each to be ticked and edited. */
export function TaskList({ tasks, context, withRecord, label }: TaskListProps) {
  const [edited, setEdited] = useState<Task | null>(null);
  return (
    <>
      <ul aria-label={label} className="*:border-rule *:not-last:border-b">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} onEdit={setEdited} withRecord={withRecord} />
        ))}
      </ul>
      {edited && <TaskDrawer {...context} task={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
