import { AlarmClock } from "lucide-react";
import { Chip } from "@/components/ui/Chip";
import { formatShortDay, formatTime, todayInZone } from "@/lib/time/zone";

/** Says of a case that it waits, and until when: `Until Nov 24, 9:00 AM`. `until` is in milliseconds since 1970. */
export function Snoozed({ until, timeZone }: { until: number; timeZone: string }) {
  const at = new Date(until);
  return (
    <Chip className="shrink-0" icon={<AlarmClock aria-hidden size={14} strokeWidth={1.5} />}>
      Until {formatShortDay(todayInZone(at, timeZone), true)}, {formatTime(at, timeZone)}
    </Chip>
  );
}
