import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { macros } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { requireSharing } from "@/lib/availability/access";
import { availabilityLabel } from "@/lib/availability/availability";
import { textOfHtml } from "@/lib/content/text";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { type FormValues, toFormValues } from "@/lib/fields/form";
import { parseInput } from "@/lib/input";
import { checkValues, readInput } from "@/lib/records/input";
import { localeOf } from "@/lib/records/locale";
import { refuseStale, type Words } from "@/lib/stale";
import { filledIn, partsOf } from "./capture";
import { type ChangedMacro, type MacroInput, macroChange, macroInput } from "./input";
import { changeableMacro, kept } from "./macros";
import { caseType } from "./on-case";

type Self = Viewer & { userId: number };

/**
 * Keeps a macro of values that the viewer could set by hand, and entries; gives its id. Only what is for all agents is
 * told to the history. Throws Invalid: nothing to fill in or write, a value that cannot be read, no right to share.
 */
export function createMacro(viewer: Self, input: MacroInput, now: Date): number {
  const { values: sent, ...macro } = parseInput(macroInput, input);
  if (macro.shared) requireSharing(viewer, "shareMacros");
  const values = storable(viewer, filledIn(sent));
  refuseEmpty({ values, entries: macro.entries });
  return transact(() => {
    const row = { ...macro, values, ownerId: viewer.userId, createdAt: now, updatedAt: now };
    const { id } = db().insert(macros).values(row).returning({ id: macros.id }).get();
    const { name, description } = macro;
    if (macro.shared) tellCreation(viewer, about(id, name), { name, description, shared: true }, now);
    return id;
  });
}

/**
 * Renames a macro, shares it or takes it back, drops values and mends its entries. Throws NotFound where it is not
 * theirs to change, Invalid, and Conflict where somebody changed it since it was `seen`.
 */
export function changeMacro(
  viewer: Viewer,
  id: number,
  { seen, ...input }: Omit<ChangedMacro, "id">,
  now: Date,
): void {
  const { keep, ...change } = parseInput(macroChange, input);
  transact(() => {
    const before = changeableMacro(viewer, id);
    if (change.shared && !before.shared) requireSharing(viewer, "shareMacros");
    const values = Object.fromEntries(Object.entries(before.values).filter(([key]) => keep.includes(key)));
    refuseEmpty({ values, entries: change.entries });
    const after = { ...change, values };
    refuseStale(seen, kept(before), kept(after), (macro) => words(viewer, macro));
    const changes = changesBetween<Partial<typeof before>>(before, after);
    if (changes.length === 0) return;
    db()
      .update(macros)
      .set({ ...after, updatedAt: now, sample: false })
      .where(eq(macros.id, id))
      .run();
    if (before.shared || change.shared)
      tellChange(viewer, about(id, change.name), changes.filter(isTold), now);
  });
}

/** Takes a macro away, from everybody whom it was for. Throws NotFound. */
export function deleteMacro(viewer: Viewer, id: number, now: Date): void {
  transact(() => {
    const { name, shared } = changeableMacro(viewer, id);
    db().delete(macros).where(eq(macros.id, id)).run();
    if (shared) tellRemoval(viewer, about(id, name), now);
  });
}

const words = (
  viewer: Viewer,
  { name, description, shared, values, entries }: ReturnType<typeof kept>,
): Words => ({
  ...{ Name: name, Description: description, "Available To": availabilityLabel(shared) },
  Fields: partsOf(viewer, values)
    .map(({ label, text }) => `${label}: ${text}`)
    .join(", "),
  Entries: entries.map(({ html }) => textOfHtml(html)).join(" "),
});

const about = (id: number, name: string) => ({ subject: "macro" as const, id, name });

/** Values and entries are for machines to read: that they changed shows where the macro is used. */
const isTold = ({ field }: { field: string }) => ["name", "description", "shared"].includes(field);

/** As forms hold it, once every value was read and what it points at was found. */
function storable(viewer: Viewer, form: FormValues): FormValues {
  const type = caseType();
  const { values, errors } = readInput(viewer, type, form);
  const changed = new Set(Object.keys(values).filter((key) => values[key] !== null));
  const faults = faultsAmong(Object.keys(form), () =>
    checkValues(viewer, type, { id: null, values, changed }, errors),
  );
  if (faults.length > 0) throw new Invalid({ values: faults.join(" ") });
  const fields = type.fields.filter(({ key }) => changed.has(key));
  return toFormValues(fields, values, localeOf(viewer));
}

/** What is wrong with these fields; what else a case must have, a macro need not. */
function faultsAmong(keys: readonly string[], check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return keys.flatMap((key) => error.fields[key] ?? []);
  }
}

function refuseEmpty({ values, entries }: { values: FormValues; entries: readonly unknown[] }): void {
  if (Object.keys(values).length === 0 && entries.length === 0)
    throw new Invalid({ values: "Keep at least one field, or write an entry." });
}
