import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";

/**
 * Gives what a user still has to do to another. Within the transaction in which the user leaves, and on the word of
 * whoever may send them away. What they did stays theirs.
 */
export function handOverTasks(viewer: Viewer, fromUserId: number, toUserId: number, now: Date): void {
  const open = and(eq(tasks.assigneeId, fromUserId), isNull(tasks.doneAt));
  const moved = db()
    .update(tasks)
    .set({ assigneeId: toUserId, updatedAt: now })
    .where(open)
    .returning()
    .all();
  for (const { id, recordId, kind, title } of moved)
    appendEvent(
      viewer,
      recordId === null ? { subject: "task", id } : { subject: "record", id: recordId },
      {
        kind: "task.changed",
        taskId: id,
        task: kind,
        title,
        changes: [{ field: "assigneeId", from: fromUserId, to: toUserId }],
      },
      now,
    );
}
