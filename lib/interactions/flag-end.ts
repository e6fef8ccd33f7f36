import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { addDays, startOfDayInZone, todayInZone } from "@/lib/time/zone";

/** The instant at which a flag ends whose last day is `day` on the viewer's clock. Throws Invalid for a day gone by. */
export function flagEnd(day: string | null | undefined, viewer: Viewer, now: Date): Date | null {
  if (!day) return null;
  if (day < todayInZone(now, viewer.timeZone))
    throw new Invalid({ flagEndsOn: "Choose today or a later day." });
  return startOfDayInZone(addDays(day, 1), viewer.timeZone);
}

/** The last day of a flag that ends at `endsAt`, on the viewer's clock. */
export const lastDayOfFlag = (endsAt: Date | null, viewer: Viewer): string | null =>
  endsAt && todayInZone(new Date(endsAt.getTime() - 1), viewer.timeZone);
