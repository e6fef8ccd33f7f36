import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { macros, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { mayChange, mayShare, usableBy } from "@/lib/availability/access";
import { NotFound } from "@/lib/errors";
import { fullName } from "@/lib/people/names";
import { stampOf } from "@/lib/stale";
import { partsOf } from "./capture";
import type { MacroMenu, ManagedMacro } from "./macro";

export type MacroRow = typeof macros.$inferSelect;

/** The macros that the viewer may use, by name: their own, and those for all agents. */
export function macroMenu(viewer: Viewer): MacroMenu {
  const offered = usable(viewer).map(({ macro: { id, name, description, shared, ownerId } }) => ({
    ...{ id, name, description, shared, mine: ownerId === viewer.userId },
  }));
  return { macros: offered, mayShare: mayShare(viewer, "shareMacros") };
}

/** The same with what each would fill in and write, as the viewer reads it, and whether it is theirs to change. */
export const managedMacros = (viewer: Viewer): ManagedMacro[] =>
  usable(viewer).map(({ macro, owner }) => {
    const { id, name, description, shared, ownerId, values, entries } = macro;
    return {
      ...{ id, name, description, shared, entries },
      mine: ownerId === viewer.userId,
      owner: fullName(owner),
      mayChange: mayChange(viewer, "shareMacros", macro),
      parts: partsOf(viewer, values),
      stamp: stampOf(kept(macro)),
    };
  });

type Kept = Pick<MacroRow, "name" | "description" | "shared" | "values" | "entries">;

/** What of a macro is written by hand, or was captured. */
export const kept = ({ name, description, shared, values, entries }: Kept): Kept => ({
  ...{ name, description, shared, values, entries },
});

/** A macro that the viewer may use. Throws NotFound, the same for another's own as for one that is not there. */
export function usableMacro(viewer: Viewer, id: number): MacroRow {
  const [found] = usable(viewer, id);
  if (!found) throw new NotFound("This macro");
  return found.macro;
}

/** A macro that the viewer may change. Throws NotFound. */
export function changeableMacro(viewer: Viewer, id: number): MacroRow {
  const macro = usableMacro(viewer, id);
  if (!mayChange(viewer, "shareMacros", macro)) throw new NotFound("This macro");
  return macro;
}

const usable = (viewer: Viewer, id?: number) =>
  db()
    .select({ macro: macros, owner: { firstName: users.firstName, lastName: users.lastName } })
    .from(macros)
    .innerJoin(users, eq(users.id, macros.ownerId))
    .where(and(usableBy(viewer, macros), id === undefined ? undefined : eq(macros.id, id)))
    .orderBy(asc(sql`lower(${macros.name})`), asc(macros.id))
    .all();
