import { SectionHeading } from "@/components/ui/SectionHeading";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { Viewer } from "@/lib/access/viewer";
import { mayWriteOn } from "@/lib/leads/qualified";
import type { Stored } from "@/lib/records/record";
import { assignees, tasksOn } from "@/lib/tasks/list";
import { NewTaskButton } from "./NewTaskButton";
import { TaskList } from "./TaskList";

type RecordTasksProps = { viewer: Viewer; record: Stored; now: Date };

/** What is to be done about a record that was read for this viewer, and what was. */
export function RecordTasks({ viewer, record, now }: RecordTasksProps) {
  const tasks = tasksOn(viewer, record.id, now);
  const open = tasks.filter(({ done }) => !done).length;
  const context = {
    recordId: record.id,
    me: viewer.userId ?? 0,
    people: assignees(viewer),
    timeZone: viewer.timeZone,
  };
  const mayAdd = mayWriteOn(viewer, record);
  return (
    <OverviewPart>
      <section aria-label="Tasks and calls">
        <SectionHeading
          aside={open > 0 && `${open} open`}
          actions={mayAdd && <NewTaskButton context={context} variant="quiet" className="-mr-3" />}
        >
          Tasks and calls
        </SectionHeading>
        {tasks.length === 0 ? (
          <p className="py-1 text-body text-muted">Nothing to do.</p>
        ) : (
          <TaskList tasks={tasks} context={context} label="Tasks and calls" />
        )}
      </section>
    </OverviewPart>
  );
}
