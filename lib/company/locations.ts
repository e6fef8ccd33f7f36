import { and, asc, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { locations } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import { filled, rowId } from "@/lib/people/fields";

export const newLocation = z.strictObject({ name: filled("a name for the location", 60) });
export const changedLocation = newLocation.extend({ locationId: rowId });

/** Every location by name. */
export function listLocations(viewer: Viewer): { id: number; name: string }[] {
  requireAdmin(viewer, "accountInfo", "users");
  return db().select().from(locations).orderBy(asc(locations.name)).all();
}

/** Adds a location and gives its number. Throws Invalid for a taken name. */
export function addLocation(viewer: Viewer, { name }: z.infer<typeof newLocation>, now: Date): number {
  requireAdmin(viewer, "accountInfo");
  return transact(() => {
    assertFree(name);
    const { id } = db().insert(locations).values({ name }).returning().get();
    tellCreation(viewer, { subject: "location", id, name }, { name }, now);
    return id;
  });
}

/** Renames a location. Throws NotFound, and Invalid for a taken name. */
export function renameLocation(viewer: Viewer, input: z.infer<typeof changedLocation>, now: Date): void {
  requireAdmin(viewer, "accountInfo");
  const { locationId: id, name } = input;
  transact(() => {
    const before = db().select().from(locations).where(eq(locations.id, id)).get();
    if (!before) throw new NotFound("This location");
    assertFree(name, id);
    db().update(locations).set({ name }).where(eq(locations.id, id)).run();
    tellChange(viewer, { subject: "location", id, name }, changesBetween(before, { name }), now);
  });
}

function assertFree(name: string, except = 0): void {
  const taken = db()
    .select({ id: locations.id })
    .from(locations)
    .where(and(sql`${locations.name} = ${name} collate nocase`, ne(locations.id, except)))
    .get();
  if (taken) throw new Invalid({ name: "There is a location of this name already." });
}
