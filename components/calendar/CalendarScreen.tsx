"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import { usePageCommands } from "@/components/shell/page-commands";
import { useShell } from "@/components/shell/ShellContext";
import type { TaskContext } from "@/components/tasks/task-context";
import { Button } from "@/components/ui/Button";
import { later } from "@/components/ui/later";
import { PageHeader } from "@/components/ui/PageHeader";
import { type CalendarAddress, type CalendarView, calendarHref, stepped } from "@/lib/calendar/address";
import type { Task } from "@/lib/tasks/task";
import { AgendaView } from "./AgendaView";
import { CalendarBar } from "./CalendarBar";
import { MonthView } from "./MonthView";
import { WeekView } from "./WeekView";
import { periodOf } from "./words";

const { fetch, part } = later(() => import("@/components/tasks/TaskDrawer"));
const TaskDrawer = part((module) => module.TaskDrawer);

type CalendarScreenProps = {
  address: CalendarAddress;
  /** On the viewer's clock. */
  today: string;
  tasks: readonly Task[];
  context: TaskContext;
};

/** What each way of looking at the calendar is given. */
export type ViewProps = Omit<CalendarScreenProps, "context"> & {
  onEdit: (task: Task) => void;
  /** Left out where nothing may be made. */
  onNew?: (day: string) => void;
};

const views = { month: MonthView, week: WeekView, agenda: AgendaView };

/** The calendar: a month, a week or what is to be done next, of the viewer or their teams. */
export function CalendarScreen({ context, ...shown }: CalendarScreenProps) {
  const { address, today } = shown;
  const [open, setOpen] = useState<{ task?: Task; day?: string } | null>(null);
  const { readOnly } = useShell();
  const View = views[address.view];
  const begin = readOnly ? undefined : (day?: string) => setOpen({ day });
  useCalendarKeys(address, today, begin);
  usePageCommands(begin ? [{ label: "New task", run: () => begin(), words: "add create call meeting" }] : []);
  return (
    <>
      <PageHeader
        title="Calendar"
        aside={periodOf(address)}
        secondary={<CalendarBar address={address} today={today} />}
        primary={
          begin && (
            <Button variant="filled" onPointerEnter={fetch} onFocus={fetch} onClick={() => begin()}>
              New task
            </Button>
          )
        }
      />
      <View {...shown} onEdit={(task) => setOpen({ task })} onNew={begin} />
      {open && <TaskDrawer {...context} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

function useCalendarKeys(address: CalendarAddress, today: string, begin: (() => void) | undefined) {
  const router = useRouter();
  const go = (more: Partial<CalendarAddress>) => () => router.push(calendarHref({ ...address, ...more }));
  const view = (view: CalendarView) => go({ view });
  useKeys({
    calendarToday: go({ day: today }),
    calendarNext: go({ day: stepped(address, 1) }),
    calendarPrevious: go({ day: stepped(address, -1) }),
    calendarMonth: view("month"),
    calendarWeek: view("week"),
    calendarAgenda: view("agenda"),
    ...(begin && { calendarNew: () => begin() }),
  });
}
