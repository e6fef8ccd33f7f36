import { daysBetween } from "@/lib/calendar/address";
import type { Task } from "@/lib/tasks/task";

/** What stands on each of these days; what lasts longer stands on each of its own. */
export function byDay(tasks: readonly Task[], from: string, to: string): Map<string, Task[]> {
  const days = new Map(daysBetween(from, to).map((day): [string, Task[]] => [day, []]));
  for (const task of tasks) {
    if (!task.day) continue;
    const first = task.day < from ? from : task.day;
    const last = !task.lastDay || task.lastDay < task.day ? task.day : task.lastDay;
    for (const day of daysBetween(first, last > to ? to : last)) days.get(day)?.push(task);
  }
  return days;
}
