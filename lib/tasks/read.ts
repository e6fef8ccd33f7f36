import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records, tasks, users } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { recordType, recordTypes } from "@/lib/records/registry";
import { formatDay, formatInstant, formatTime, localInZone, todayInZone } from "@/lib/time/zone";
import { type HeldTask, mayChangeTask, mayTickTask } from "./may";
import type { Task, TaskKind } from "./task";

/** A task as it is stored, with what of its record and its people is asked for. Instants in milliseconds. */
export type TaskRow = HeldTask & {
  id: number;
  recordId: number | null;
  kind: TaskKind;
  title: string;
  notes: string;
  dueOn: string | null;
  startsAt: number | null;
  endsAt: number | null;
  doneAt: number | null;
  updatedAt: number;
  assignee: string;
  recordName: string | null;
};

type Raw = Omit<TaskRow, "home"> & { type: string | null; ownerId: number | null; teamId: number | null };

/**
 * The tasks that the viewer may see and `condition` picks. One that is on a record is seen by whoever may see that;
 * one on no record by whose it is, who made it, and the teams of the one whose it is.
 */
export function readTasks(viewer: Viewer, condition: SQL, order: SQL, limit: number): TaskRow[] {
  const types = recordTypes().map(({ name }) => name);
  const rows = db().all<Raw>(sql`
    select ${tasks.id} as id, ${tasks.recordId} as recordId, ${tasks.kind} as kind, ${tasks.title} as title,
      ${tasks.notes} as notes, ${tasks.dueOn} as dueOn, ${tasks.startsAt} as startsAt, ${tasks.endsAt} as endsAt,
      ${tasks.doneAt} as doneAt, ${tasks.updatedAt} as updatedAt, ${tasks.assigneeId} as assigneeId,
      ${tasks.createdById} as createdById, ${users.firstName} || ' ' || ${users.lastName} as assignee,
      ${records.name} as recordName, ${records.type} as type, ${records.ownerId} as ownerId,
      ${records.teamId} as teamId
    from ${tasks} join ${users} on ${users.id} = ${tasks.assigneeId}
      left join ${records} on ${records.id} = ${tasks.recordId}
    where ${condition} and (${tasks.recordId} is null and ${ownOrNear(viewer)}
      or ${records.deletedAt} is null and ${scopeOfTypes(viewer, types, "view")})
    order by ${order} limit ${limit}`);
  return rows.map(({ type, ownerId, teamId, ...row }) => ({
    ...row,
    home: type ? { type, ownerId, teamId } : null,
  }));
}

/** The same as `seesLooseTask`. */
const ownOrNear = (viewer: Viewer): SQL =>
  viewer.superAdmin
    ? sql`1`
    : sql`(${tasks.createdById} = ${viewer.userId} or ${tasks.assigneeId} = ${viewer.userId}
        or ${tasks.assigneeId} in (select value from json_each(${JSON.stringify(viewer.colleagueIds)})))`;

/** The task, when the viewer may see it. Throws NotFound. */
export function taskById(viewer: Viewer, id: number): TaskRow {
  const [row] = readTasks(viewer, sql`${tasks.id} = ${id}`, sql`1`, 1);
  if (!row) throw new NotFound("This task");
  return row;
}

/** A task in words, for its reader. */
export function showTask(viewer: Viewer, row: TaskRow, now: Date): Task {
  const { timeZone } = viewer;
  const { id, kind, title, notes, dueOn, assigneeId, assignee, updatedAt } = row;
  const start = row.startsAt === null ? null : new Date(row.startsAt);
  const end = row.endsAt === null ? null : new Date(row.endsAt);
  return {
    ...{ id, kind, title, notes, dueOn, assigneeId, assignee, updatedAt },
    from: start && localInZone(start, timeZone),
    to: end && localInZone(end, timeZone),
    day: start ? todayInZone(start, timeZone) : dueOn,
    lastDay: end ? todayInZone(new Date(end.getTime() - 1), timeZone) : dueOn,
    time: start && formatTime(start, timeZone),
    when: start && end ? span(start, end, timeZone) : dueOn && formatDay(dueOn),
    overdue: row.doneAt === null && isPast(row, timeZone, now),
    done: row.doneAt !== null,
    record: homeOf(row),
    mayChange: mayChangeTask(viewer, row),
    mayTick: mayTickTask(viewer, row),
  };
}

const isPast = ({ dueOn, endsAt }: TaskRow, timeZone: string, now: Date): boolean =>
  endsAt !== null ? endsAt < now.getTime() : dueOn !== null && dueOn < todayInZone(now, timeZone);

function span(start: Date, end: Date, timeZone: string): string {
  const sameDay = todayInZone(start, timeZone) === todayInZone(end, timeZone);
  return `${formatInstant(start, timeZone)} – ${(sameDay ? formatTime : formatInstant)(end, timeZone)}`;
}

function homeOf({ recordId, recordName, home }: TaskRow): Task["record"] {
  if (recordId === null || !home) return null;
  const { name, icon, path } = recordType(home.type);
  return { id: recordId, type: name, icon, name: recordName ?? "", href: `/${path}/${recordId}` };
}
