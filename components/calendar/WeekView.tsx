"use client";

import { Plus } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/IconButton";
import { daysShown } from "@/lib/calendar/address";
import { byDay } from "./by-day";
import type { ViewProps } from "./CalendarScreen";
import { Entry } from "./Entry";
import { fullDay, shortDay } from "./words";

/** Seven days side by side, on a phone one under the other: first what has only a day, then by the hour. */
export function WeekView({ address, today, tasks, onEdit, onNew }: ViewProps) {
  const { from, to } = daysShown(address);
  return (
    <div className="grid border-t border-rule-strong md:grid-cols-7 md:min-h-[calc(100dvh-var(--frame-top)-3.3125rem)] md:divide-x md:divide-rule max-md:divide-y max-md:divide-rule">
      {[...byDay(tasks, from, to)].map(([day, entries]) => (
        <section key={day} aria-label={fullDay(day)} className="min-w-0 px-1.5 pb-3 max-md:px-5">
          <div className="flex min-h-9 items-center justify-between">
            <h2
              aria-current={day === today ? "date" : undefined}
              className={cx("text-meta font-semibold", day === today ? "text-link" : "text-second")}
            >
              {shortDay(day)}
            </h2>
            {onNew && (
              <IconButton label={`New task on ${fullDay(day)}`} onClick={() => onNew(day)}>
                <Plus aria-hidden size={16} strokeWidth={1.5} />
              </IconButton>
            )}
          </div>
          <ul className="grid gap-1">
            {entries.map((task) => (
              <li key={task.id} className="min-w-0">
                <Entry task={task} withWhom={address.who === "team"} onEdit={onEdit} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
