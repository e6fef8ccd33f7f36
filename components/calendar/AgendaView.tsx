"use client";

import { TaskRow } from "@/components/tasks/TaskRow";
import { EmptyState } from "@/components/ui/EmptyState";
import { daysShown } from "@/lib/calendar/address";
import type { Task } from "@/lib/tasks/task";
import { byDay } from "./by-day";
import type { ViewProps } from "./CalendarScreen";
import { fullDay } from "./words";

/** What is still to be done, day by day; what should have been done by now stands on top. */
export function AgendaView({ address, today, tasks, onEdit }: ViewProps) {
  const { from, to } = daysShown(address);
  const late = tasks.filter(({ overdue }) => overdue);
  const ahead = tasks.filter(({ overdue }) => !overdue);
  const days = [...byDay(ahead, from, to)].filter(([, entries]) => entries.length > 0);
  if (late.length === 0 && days.length === 0)
    return (
      <EmptyState
        title={address.who === "mine" ? "Nothing waiting on you." : "Nothing waiting on your team."}
      >
        From {fullDay(from)} to {fullDay(to)}.
      </EmptyState>
    );
  return (
    <div className="border-t border-rule-strong">
      {late.length > 0 && <Day title="Overdue" entries={late} onEdit={onEdit} />}
      {days.map(([day, entries]) => (
        <Day
          key={day}
          title={day === today ? `Today, ${fullDay(day)}` : fullDay(day)}
          // What lasts for days is listed once, on its first.
          entries={entries.filter((task) => task.day === day || (day === from && task.day! < from))}
          onEdit={onEdit}
        />
      ))}
    </div>
  );
}

function Day({ title, entries, onEdit }: { title: string; entries: Task[]; onEdit: ViewProps["onEdit"] }) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title} className="border-b border-rule px-5 py-3">
      <h2 className="pb-1 text-body font-semibold text-ink">{title}</h2>
      <ul className="*:border-rule *:not-last:border-b">
        {entries.map((task) => (
          <TaskRow key={task.id} task={task} onEdit={onEdit} withRecord />
        ))}
      </ul>
    </section>
  );
}
