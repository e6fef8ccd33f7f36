import { abilities, adminPages, applications, noAccess, type Permissions } from "@/lib/access/permissions";
import { recordAccess } from "@/lib/access/permissions-schema";

/**
 * The permissions of a stored role. A switch that the role was saved without is off, and one that Rapport no
 * longer has is left out: a role written by another release reads as what it grants of today's rights.
 */
export function readPermissions(stored: unknown): Permissions {
  const { records, applications: apps, admin, abilities: able } = asObject(stored);
  return {
    records: Object.fromEntries(Object.entries(asObject(records)).map(([type, of]) => [type, access(of)])),
    applications: switches(applications, apps),
    admin: switches(adminPages, admin),
    abilities: switches(abilities, able),
  };
}

const asObject = (value: unknown) =>
  (value && typeof value === "object" ? value : {}) as Record<string, unknown>;

const access = (value: unknown) => recordAccess.safeParse(value).data ?? { ...noAccess };

const switches = <K extends string>(names: readonly K[], stored: unknown) =>
  Object.fromEntries(names.map((name) => [name, asObject(stored)[name] === true])) as Record<K, boolean>;

/** What a new role starts from: nothing at all. */
export const blankPermissions: Permissions = readPermissions({});
