import { sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { activeUsers } from "@/lib/people/users";
import { isNear } from "./may";
import { readTasks, showTask } from "./read";
import type { Assignee, Task } from "./task";

/** How many of a record's are listed. */
const shown = 100;

/**
 * What is to be done on a record, what is due first on top, and after it what was done last. The record must be one
 * that the viewer may see: of another nothing is given.
 */
export const tasksOn = (viewer: Viewer, recordId: number, now: Date): Task[] =>
  readTasks(
    viewer,
    sql`${tasks.recordId} = ${recordId}`,
    sql`${tasks.doneAt} is not null, ${tasks.doneAt} desc, coalesce(${tasks.dueOn}, date(${tasks.startsAt} / 1000, 'unixepoch'), '9999') , ${tasks.startsAt}, ${tasks.id}`,
    shown,
  ).map((row) => showTask(viewer, row, now));

/** Whom the viewer may give a task to; on a record the verb refuses who may not see it. */
export const assignees = (viewer: Viewer): Assignee[] =>
  activeUsers().map(({ id, name }) => ({ id, name, near: isNear(viewer, id) }));
