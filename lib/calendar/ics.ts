import ical, { ICalEventStatus } from "ical-generator";
import { siteLink, siteUrl } from "@/lib/sessions/site";
import { type Task, taskKindLabels } from "@/lib/tasks/task";
import { addDays, instantInZone } from "@/lib/time/zone";

/**
 * Tasks, calls and meetings as an iCalendar file (RFC 5545). What has a day stands all of it, hours are in UTC.
 * `timeZone` is the clock that the tasks were read on.
 */
export function icsOf(tasks: readonly Task[], timeZone: string): string {
  const calendar = ical({
    name: "Rapport",
    prodId: { company: "Rapport", product: "Calendar", language: "EN" },
    ttl: 15 * 60,
  });
  for (const task of tasks)
    calendar.createEvent({
      id: `task-${task.id}@${new URL(siteUrl()).hostname}`,
      stamp: new Date(task.updatedAt),
      lastModified: new Date(task.updatedAt),
      ...hoursOf(task, timeZone),
      summary: `${task.done ? "✓ " : ""}${task.kind === "task" ? "" : `${taskKindLabels[task.kind]}: `}${task.title}`,
      description: [task.record?.name, task.notes].filter(Boolean).join("\n") || null,
      url: siteLink(task.record?.href ?? "/calendar"),
      status: ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}

function hoursOf({ from, to, day }: Task, timeZone: string) {
  if (from && to) return { start: instantInZone(from, timeZone), end: instantInZone(to, timeZone) };
  return { start: midnight(day!), end: midnight(addDays(day!, 1)), allDay: true };
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
