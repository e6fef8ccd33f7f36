import { and, count, eq, ne, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { roles, users } from "@/db/schema";
import type { Permissions } from "@/lib/access/permissions";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { exceeds } from "./exceeds";
import type { ChangedRole, NewRole } from "./role-input";
import { roleIdOf, roleRow } from "./roles";

/** Makes a role and gives its number. Throws Invalid for a taken name, or for rights beyond the viewer's own. */
export function createRole(viewer: Viewer, input: NewRole, now: Date): number {
  requireAdmin(viewer, "roles");
  assertWithin(viewer, input.permissions);
  return transact(() => {
    assertFree(input.name);
    const { id } = db()
      .insert(roles)
      .values({ ...input, createdAt: now })
      .returning()
      .get();
    tellCreation(viewer, { subject: "role", id, name: input.name }, input, now);
    return id;
  });
}

/**
 * Changes a role; it counts for everyone who has it at their next request. Throws Invalid for the viewer's own
 * role, and for a role that holds, or is to hold, rights beyond the viewer's own.
 */
export function changeRole(viewer: Viewer, { roleId, ...input }: ChangedRole, now: Date): void {
  requireAdmin(viewer, "roles");
  transact(() => {
    const before = roleRow(roleId);
    assertMayChange(viewer, before);
    assertWithin(viewer, input.permissions);
    assertFree(input.name, roleId);
    db().update(roles).set(input).where(eq(roles.id, roleId)).run();
    tellChange(
      viewer,
      { subject: "role", id: roleId, name: input.name },
      changesBetween<NewRole>(before, input),
      now,
    );
  });
}

/** Deletes a role that nobody has. Throws Invalid while somebody does, deactivated users too. */
export function deleteRole(viewer: Viewer, roleId: number, now: Date): void {
  requireAdmin(viewer, "roles");
  transact(() => {
    const role = roleRow(roleId);
    assertMayChange(viewer, role);
    const people = db().select({ n: count() }).from(users).where(eq(users.roleId, roleId)).get()!.n;
    if (people > 0) throw new Invalid({}, "Give the people who have this role another one first.");
    db().delete(roles).where(eq(roles.id, roleId)).run();
    tellRemoval(viewer, { subject: "role", id: roleId, name: role.name }, now);
  });
}

function assertMayChange(viewer: Viewer, role: { id: number; permissions: Permissions }): void {
  if (!viewer.superAdmin && roleIdOf(viewer) === role.id)
    throw new Invalid({}, "You cannot change your own role. Ask a Super Admin.");
  assertWithin(viewer, role.permissions);
}

function assertWithin(viewer: Viewer, permissions: Permissions): void {
  if (exceeds(viewer, permissions))
    throw new Invalid({}, "This role holds rights that you do not have yourself.");
}

function assertFree(name: string, except = 0): void {
  const taken = db()
    .select({ id: roles.id })
    .from(roles)
    .where(and(sql`${roles.name} = ${name} collate nocase`, ne(roles.id, except)))
    .get();
  if (taken) throw new Invalid({ name: "There is a role of this name already." });
}
