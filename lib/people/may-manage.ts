import { and, eq, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { exceeds } from "@/lib/roles/exceeds";
import { roleRow } from "@/lib/roles/roles";
import { isBeyond, type UserRow, userRow } from "./users";

/**
 * The user, when the viewer may change them: who could set the password of somebody with more rights, or change
 * them in any other way, would have those rights. Throws NotFound without the page Users, Invalid otherwise.
 */
export function managedUser(viewer: Viewer, userId: number): UserRow {
  requireAdmin(viewer, "users");
  const user = userRow(userId);
  const permissions = user.roleId === null ? null : roleRow(user.roleId).permissions;
  if (isBeyond(viewer, user, permissions))
    throw new Invalid({}, "This user has rights that you do not have. Ask a Super Admin.");
  return user;
}

/** Throws Invalid when the viewer gives a role that holds more than they have themselves. */
export function assertMayGiveRole(viewer: Viewer, roleId: number | null): void {
  if (roleId === null) return;
  if (exceeds(viewer, roleRow(roleId).permissions))
    throw new Invalid({ roleId: "This role holds rights that you do not have yourself." });
}

/** Throws Invalid when the user is the only one left who may do everything. */
export function assertNotLastSuperAdmin(user: UserRow): void {
  if (!user.superAdmin) return;
  const other = db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.superAdmin, true), isNull(users.deactivatedAt), ne(users.id, user.id)))
    .get();
  if (!other) throw new Invalid({}, "This is the last Super Admin. Make somebody else one first.");
}
