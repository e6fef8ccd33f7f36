import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { customTypes, roles } from "@/db/schema";
import { noAccess } from "@/lib/access/permissions";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { remake } from "@/lib/custom-fields/remake";
import { camel, firstFree } from "@/lib/custom-fields/slug";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { builtinTypes } from "@/lib/records/builtin";
import { recordType } from "@/lib/records/registry";
import { readPermissions } from "@/lib/roles/read-permissions";
import { type ChangedType, changedType, type NewType, newType } from "./type-input";

type TypeRow = typeof customTypes.$inferSelect;

const most = 50;

/**
 * Makes a record type; gives its name. It has a list, workspace, forms, search, audit log and bin at once, and every
 * role the rights over it that it has over `sameAs`. Throws NotFound without the right to Record types, Invalid for a
 * name or an address that is taken.
 */
export function createType(viewer: Viewer, input: NewType, now: Date): string {
  requireAdmin(viewer, "recordTypes");
  const { sameAs, ...described } = parseInput(newType, input);
  const model = sameAs === null ? null : recordType(sameAs);
  return remake(() => {
    const rows = typeRows();
    if (rows.length >= most)
      throw new Invalid({}, `There are ${most} record types of yours, which is the most.`);
    refuseTaken(rows, described, null);
    const names = new Set([...builtinTypes, ...rows].map((type) => type.name));
    const name = firstFree(camel(described.one, "record"), (tried) => names.has(tried) || tried === "record");
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
    db()
      .insert(customTypes)
      .values({ name, ...described, position })
      .run();
    const told = { ...described, rights: model ? `as for ${model.labels.many}` : "Super Admins alone" };
    tellCreation(viewer, about(described.one), told, now);
    grant(viewer, name, model?.name ?? null, now);
    return name;
  });
}

/** Changes names, icon and address of a made type. Throws like `createType`. */
export function changeType(viewer: Viewer, input: ChangedType, now: Date): void {
  requireAdmin(viewer, "recordTypes");
  const { name, ...described } = parseInput(changedType, input);
  remake(() => {
    const before = typeRow(name);
    refuseTaken(typeRows(), described, name);
    db().update(customTypes).set(described).where(eq(customTypes.name, name)).run();
    tellChange(viewer, about(described.one), changesBetween<Partial<TypeRow>>(before, described), now);
  });
}

/** Takes a made type out of sight with all its records, which stay as they are. Throws NotFound. */
export const hideType = (viewer: Viewer, name: string, now: Date): void => setHidden(viewer, name, now, now);

/** Brings it back, with its records. Throws NotFound. */
export const showType = (viewer: Viewer, name: string, now: Date): void => setHidden(viewer, name, null, now);

function setHidden(viewer: Viewer, name: string, hiddenAt: Date | null, now: Date): void {
  requireAdmin(viewer, "recordTypes");
  remake(() => {
    const before = typeRow(name);
    if ((before.hiddenAt === null) === (hiddenAt === null)) return;
    db().update(customTypes).set({ hiddenAt }).where(eq(customTypes.name, name)).run();
    const change = { field: "hidden", from: !hiddenAt, to: Boolean(hiddenAt) };
    tellChange(viewer, about(before.one), [change], now);
  });
}

const about = (name: string) => ({ subject: "record_type" as const, id: null, name });

const typeRows = (): TypeRow[] => db().select().from(customTypes).all();

function typeRow(name: string): TypeRow {
  const row = typeRows().find((each) => each.name === name);
  if (!row) throw new NotFound("That record type");
  return row;
}

type Described = Pick<TypeRow, "one" | "many" | "path">;

function refuseTaken(rows: readonly TypeRow[], described: Described, own: string | null): void {
  const all: Described[] = [
    ...builtinTypes.map(({ labels, path }) => ({ ...labels, path })),
    ...rows.filter(({ name }) => name !== own),
  ];
  const errors: Record<string, string> = {};
  for (const key of ["one", "many", "path"] as const)
    if (all.some((type) => type[key].toLowerCase() === described[key].toLowerCase()))
      errors[key] = key === "path" ? "Another type is at this address." : "Another type has this name.";
  if (Object.keys(errors).length) throw new Invalid(errors);
}

/** Gives every role the rights over a new type that it has over another. */
function grant(viewer: Viewer, name: string, model: string | null, now: Date): void {
  for (const role of db().select().from(roles).all()) {
    const before = readPermissions(role.permissions);
    const access = model === null ? noAccess : (before.records[model] ?? noAccess);
    const permissions = { ...before, records: { ...before.records, [name]: { ...access } } };
    db().update(roles).set({ permissions }).where(eq(roles.id, role.id)).run();
    const changes = changesBetween({ permissions: before }, { permissions });
    tellChange(viewer, { subject: "role", id: role.id, name: role.name }, changes, now);
  }
}
