import { type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { readTasks, showTask } from "@/lib/tasks/read";
import type { Task } from "@/lib/tasks/task";
import { addDays, startOfDayInZone, todayInZone } from "@/lib/time/zone";
import { type CalendarAddress, daysShown } from "./address";

/** More than anybody can look at; what is beyond it is not drawn. */
const most = 1000;

const inOrder = sql`coalesce(${tasks.dueOn}, ''), ${tasks.startsAt}, ${tasks.id}`;

/** What the viewer, or their teams, have to do on the days of a view. What they may not see is not there. */
export function calendarOf(viewer: Viewer, address: CalendarAddress, now: Date): Task[] {
  const { from, to } = daysShown(address);
  const open = address.view === "agenda" ? sql`and ${tasks.doneAt} is null` : sql``;
  return read(viewer, sql`${whose(viewer, address.who)} and ${onDays(viewer, from, to)} ${open}`, now);
}

/** What should have been done by now. */
export const overdueOf = (viewer: Viewer, who: CalendarAddress["who"], now: Date): Task[] =>
  read(
    viewer,
    sql`${whose(viewer, who)} and ${tasks.doneAt} is null and (${tasks.dueOn} < ${todayInZone(now, viewer.timeZone)}
      or ${tasks.endsAt} < ${now.getTime()})`,
    now,
  );

/** What the viewer has to do: what is overdue, then what is due within the days of the agenda, which shows the same. */
export function dueTasks(viewer: Viewer, who: CalendarAddress["who"], now: Date): Task[] {
  const overdue = overdueOf(viewer, who, now);
  const late = new Set(overdue.map(({ id }) => id));
  const day = todayInZone(now, viewer.timeZone);
  const ahead = calendarOf(viewer, { view: "agenda", day, who }, now);
  return [...overdue, ...ahead.filter(({ id }) => !late.has(id))];
}

/** What the viewer has to do from three months back to a year ahead, for the calendar program that reads their feed. */
export function feedTasks(viewer: Viewer, now: Date): Task[] {
  const today = todayInZone(now, viewer.timeZone);
  return read(
    viewer,
    sql`${whose(viewer, "mine")} and ${onDays(viewer, addDays(today, -90), addDays(today, 365))}`,
    now,
  );
}

const read = (viewer: Viewer, condition: SQL, now: Date): Task[] =>
  readTasks(viewer, condition, inOrder, most)
    .map((row) => showTask(viewer, row, now))
    .sort(byDay);

/** Day by day, first what has no hour. */
const byDay = (a: Task, b: Task): number => keyOf(a).localeCompare(keyOf(b)) || a.id - b.id;
const keyOf = ({ day, from }: Task): string => from ?? day ?? "";

const whose = (viewer: Viewer, who: CalendarAddress["who"]): SQL =>
  who === "mine"
    ? sql`${tasks.assigneeId} = ${viewer.userId}`
    : sql`${tasks.assigneeId} in (select value from json_each(${JSON.stringify(viewer.colleagueIds)}))`;

/** On these days of the viewer's clock. */
function onDays({ timeZone }: Viewer, from: string, to: string): SQL {
  const start = startOfDayInZone(from, timeZone).getTime();
  const end = startOfDayInZone(addDays(to, 1), timeZone).getTime();
  return sql`(${tasks.dueOn} between ${from} and ${to} or ${tasks.startsAt} < ${end} and ${tasks.endsAt} > ${start})`;
}
