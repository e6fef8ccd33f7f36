import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { locations, teams } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { businessHours } from "@/lib/clocks/hours-input";
import { hoursText } from "@/lib/clocks/hours-words";
import { reckonLater } from "@/lib/clocks/reckon";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import { filled, rowId } from "@/lib/people/fields";

export const newLocation = z.strictObject({
  name: filled("a name for the location", 60),
  /** Null is around the clock; missing, they stay as they are. */
  hours: businessHours.nullable().optional(),
});
export const changedLocation = newLocation.extend({ locationId: rowId });

export type Location = typeof locations.$inferSelect;

/** Every location by name. */
export function listLocations(viewer: Viewer): Location[] {
  requireAdmin(viewer, "accountInfo", "users", "teams");
  return db().select().from(locations).orderBy(asc(locations.name)).all();
}

/** Adds a location and gives its number. Throws Invalid for a taken name. */
export function addLocation(
  viewer: Viewer,
  { name, hours = null }: z.infer<typeof newLocation>,
  now: Date,
): number {
  requireAdmin(viewer, "accountInfo");
  return transact(() => {
    assertFree(name);
    const { id } = db().insert(locations).values({ name, hours }).returning().get();
    tellCreation(viewer, { subject: "location", id, name }, { name, hours: hoursText(hours) }, now);
    return id;
  });
}

/**
 * Changes a location's name and hours. Clocks of cases whose department follows them go on in the new ones. Throws
 * NotFound, and Invalid for a taken name.
 */
export function changeLocation(viewer: Viewer, input: z.infer<typeof changedLocation>, now: Date): void {
  requireAdmin(viewer, "accountInfo");
  const { locationId: id, name } = input;
  transact(() => {
    const before = db().select().from(locations).where(eq(locations.id, id)).get();
    if (!before) throw new NotFound("This location");
    assertFree(name, id);
    const hours = input.hours === undefined ? before.hours : input.hours;
    db().update(locations).set({ name, hours }).where(eq(locations.id, id)).run();
    const told = { name, hours: hoursText(hours) };
    const changes = changesBetween({ name: before.name, hours: hoursText(before.hours) }, told);
    tellChange(viewer, { subject: "location", id, name }, changes, now);
    if (JSON.stringify(hours) !== JSON.stringify(before.hours)) reckonLater(teamsOf(id), before.hours, now);
  });
}

/** The departments that work in the hours of a location. */
const teamsOf = (locationId: number): number[] =>
  db()
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.hoursOfId, locationId), isNull(teams.hours)))
    .all()
    .map(({ id }) => id);

function assertFree(name: string, except = 0): void {
  const taken = db()
    .select({ id: locations.id })
    .from(locations)
    .where(and(sql`${locations.name} = ${name} collate nocase`, ne(locations.id, except)))
    .get();
  if (taken) throw new Invalid({ name: "There is a location of this name already." });
}
