import { eq, isNotNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { type BusinessHours, locations, teams } from "@/db/schema";
import { keptUntilTouched, touched } from "@/lib/records/versions";

const noun = "business hours";

/** The hours of every department that has some. Asked for with every case that is written, so kept until changed. */
const calendars = keptUntilTouched(noun, (): ReadonlyMap<number, BusinessHours> => {
  const rows = db()
    .select({ id: teams.id, own: teams.hours, ofLocation: locations.hours })
    .from(teams)
    .leftJoin(locations, eq(locations.id, teams.hoursOfId))
    .where(or(isNotNull(teams.hours), isNotNull(locations.hours)))
    .all();
  return new Map(rows.map(({ id, own, ofLocation }) => [id, (own ?? ofLocation)!]));
});

/**
 * When a department works: in its own hours, else in those of the location that it follows; null is around the clock, as
 * for a case without a department.
 */
export const hoursOf = (teamId: number | null): BusinessHours | null =>
  teamId === null ? null : (calendars().get(teamId) ?? null);

/** To be called with every change of a department's or a location's hours. */
export const hoursChanged = (): void => touched(noun);
