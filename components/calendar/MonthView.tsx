"use client";

import { type KeyboardEvent, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import { calendarHref, daysShown } from "@/lib/calendar/address";
import { addDays } from "@/lib/time/zone";
import { byDay } from "./by-day";
import type { ViewProps } from "./CalendarScreen";
import { Entry } from "./Entry";
import { fullDay, periodOf, weekdayOf } from "./words";

/** How many entries a day shows before it says how many more there are. */
const shown = 3;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Six weeks. Where tasks may be made, arrow keys walk from day to day, and a day that is pressed begins one. */
export function MonthView({ address, today, tasks, onEdit, onNew }: ViewProps) {
  const { from, to } = daysShown(address);
  const days = byDay(tasks, from, to);
  const [current, setCurrent] = useState(address.day);
  const reached = days.has(current) ? current : from;
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    if (!step || !(event.target instanceof HTMLElement) || !event.target.dataset.day) return;
    const next = addDays(event.target.dataset.day, step);
    event.preventDefault();
    if (!days.has(next)) return;
    setCurrent(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const weeks = Array.from({ length: 6 }, (_, week) => addDays(from, week * 7));
  return (
    <table
      aria-label={periodOf(address)}
      onKeyDown={walk}
      className="w-full table-fixed border-separate border-spacing-0 text-table"
    >
      <thead>
        <tr>
          {[...days.keys()].slice(0, 7).map((day) => (
            <th
              key={day}
              scope="col"
              className="h-8 border-y border-rule-strong text-meta font-medium text-second"
            >
              {weekdayOf(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((sunday) => (
          <tr key={sunday}>
            {[0, 1, 2, 3, 4, 5, 6].map((offset) => {
              const day = addDays(sunday, offset);
              return (
                <Day
                  key={day}
                  {...{ day, address, onEdit }}
                  entries={days.get(day) ?? []}
                  isToday={day === today}
                  tabIndex={day === reached ? 0 : -1}
                  onNew={onNew && (() => onNew(day))}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = Pick<ViewProps, "address" | "onEdit"> & {
  day: string;
  entries: ViewProps["tasks"];
  isToday: boolean;
  tabIndex: number;
  onNew?: () => void;
};

function Day({ day, address, entries, isToday, tabIndex, onEdit, onNew }: DayProps) {
  const inMonth = day.startsWith(address.day.slice(0, 7));
  const more = entries.length - shown;
  return (
    <td
      className={cx(
        "h-28 border-b border-rule px-1 pb-1 align-top not-last:border-r max-md:h-16 max-md:px-0",
        !inMonth && "bg-margin",
      )}
    >
      <DayNumber {...{ day, isToday, inMonth, tabIndex, onNew }} entries={entries.length} />
      <ul className="grid gap-0.5 max-md:hidden">
        {entries.slice(0, shown).map((task) => (
          <li key={task.id} className="min-w-0">
            <Entry task={task} withWhom={address.who === "team"} onEdit={onEdit} />
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <Link
          href={calendarHref({ ...address, view: "week", day })}
          aria-label={`All of ${fullDay(day)}`}
          className={cx(
            "block px-1.5 text-meta leading-6 text-link hover:underline max-md:text-center max-md:leading-11",
            more <= 0 && "md:hidden",
          )}
        >
          <span className="max-md:hidden">{more} more</span>
          <span className="md:hidden">{entries.length}</span>
        </Link>
      )}
    </td>
  );
}

type DayNumberProps = Pick<DayProps, "day" | "isToday" | "tabIndex" | "onNew"> & {
  inMonth: boolean;
  /** How many there are. */
  entries: number;
};

/** The day of the month: pressed to begin a task on it, where one may be made. */
function DayNumber({ day, isToday, inMonth, entries, tabIndex, onNew }: DayNumberProps) {
  const ground = isToday ? "bg-accent font-semibold text-on-accent" : inMonth ? "text-ink" : "text-muted";
  const looks = cx(
    "my-0.5 grid h-6 min-w-6 place-items-center rounded-chip px-1 tabular-nums max-md:h-11 max-md:w-full",
    ground,
  );
  const words = `${fullDay(day)}, ${entries === 1 ? "1 entry" : `${entries} entries`}`;
  const current = isToday ? "date" : undefined;
  if (!onNew)
    return (
      <div aria-current={current} className={cx(looks, "w-fit")}>
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className="sr-only">{words}</span>
      </div>
    );
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={tabIndex}
      aria-current={current}
      aria-label={`${words}: new task`}
      onClick={onNew}
      className={cx(looks, isToday ? "hover:bg-accent-hover" : "hover:bg-hover")}
    >
      {Number(day.slice(8))}
    </button>
  );
}
