import type { Metadata } from "next";
import { CalendarScreen } from "@/components/calendar/CalendarScreen";
import { RefreshOn } from "@/components/live/RefreshOn";
import { readCalendarAddress } from "@/lib/calendar/address";
import { calendarOf, dueTasks } from "@/lib/calendar/calendar";
import { lastEntryId } from "@/lib/live/entries";
import { requireViewer } from "@/lib/sessions/request";
import { assignees } from "@/lib/tasks/list";
import { todayInZone } from "@/lib/time/zone";

export const metadata: Metadata = { title: "Calendar" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: Props) {
  const viewer = await requireViewer("records");
  const now = new Date();
  const today = todayInZone(now, viewer.timeZone);
  const address = readCalendarAddress(await searchParams, today);
  const drawnAt = lastEntryId();
  const isNext = address.view === "agenda" && address.day === today;
  const tasks = isNext ? dueTasks(viewer, address.who, now) : calendarOf(viewer, address, now);
  return (
    <>
      <RefreshOn tasks recordIds={tasks.flatMap(({ record }) => record?.id ?? [])} drawnAt={drawnAt} />
      <CalendarScreen
        // Another month begins with its own day to walk from.
        key={`${address.view}${address.day}`}
        address={address}
        today={today}
        tasks={tasks}
        context={{
          ...{ recordId: null, me: viewer.userId, timeZone: viewer.timeZone },
          people: assignees(viewer),
        }}
      />
    </>
  );
}
