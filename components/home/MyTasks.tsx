import { TaskList } from "@/components/tasks/TaskList";
import type { TaskContext } from "@/components/tasks/task-context";
import type { Task } from "@/lib/tasks/task";
import { Block, Nothing } from "./Block";

const shown = 6;

/** What I have to do in the coming days, and what I should have done. The calendar's agenda lists the same. */
export function MyTasks({ tasks, context }: { tasks: readonly Task[]; context: TaskContext }) {
  return (
    <Block title="My tasks and calls due" figure={String(tasks.length)} href="/calendar?view=agenda">
      {tasks.length === 0 ? (
        <Nothing>Nothing is due in the next two weeks.</Nothing>
      ) : (
        <TaskList tasks={tasks.slice(0, shown)} context={context} withRecord label="My tasks and calls due" />
      )}
    </Block>
  );
}
