import { asc, count, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { roles, users } from "@/db/schema";
import type { Permissions } from "@/lib/access/permissions";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { recordTypes } from "@/lib/records/registry";
import { exceeds } from "./exceeds";
import { readPermissions } from "./read-permissions";
import { roleSentence } from "./role-sentence";

export type Role = {
  id: number;
  name: string;
  permissions: Permissions;
  sentence: string;
  /** Users who have it and are not deactivated. */
  people: number;
  /** It holds rights that the viewer does not have, so they can neither give it nor change it. */
  beyondViewer: boolean;
  /** Why the viewer cannot change it, or null when they can. */
  fixed: string | null;
};

/** Every role by name, for Roles & Permissions and for choosing one for a user. */
export function listRoles(viewer: Viewer): Role[] {
  requireAdmin(viewer, "roles", "users");
  const people = new Map(countPeople().map((row) => [row.roleId, row.people]));
  const own = roleIdOf(viewer);
  return db()
    .select()
    .from(roles)
    .orderBy(asc(roles.name))
    .all()
    .map(({ id, name, permissions: stored }) => {
      const permissions = readPermissions(stored);
      const beyondViewer = exceeds(viewer, permissions);
      return {
        id,
        name,
        permissions,
        sentence: roleSentence(permissions, typeNames()),
        people: people.get(id) ?? 0,
        beyondViewer,
        fixed: whyFixed(beyondViewer, !viewer.superAdmin && id === own),
      };
    });
}

function whyFixed(beyondViewer: boolean, isOwn: boolean): string | null {
  if (isOwn) return "This is your own role, which only somebody else can change.";
  return beyondViewer ? "This role holds rights that you do not have yourself." : null;
}

/** Record types as roles name them: every one that there is, the admin's own among them. */
export const typeNames = (): { name: string; many: string }[] =>
  recordTypes().map(({ name, labels }) => ({ name, many: labels.many }));

/** The role as it is stored. Throws NotFound. */
export function roleRow(roleId: number) {
  const row = db().select().from(roles).where(eq(roles.id, roleId)).get();
  if (!row) throw new NotFound("This role");
  return { ...row, permissions: readPermissions(row.permissions) };
}

/** The role that the viewer has, if any. */
export function roleIdOf(viewer: Viewer): number | null {
  if (viewer.userId === null) return null;
  return db().select({ id: users.roleId }).from(users).where(eq(users.id, viewer.userId)).get()?.id ?? null;
}

const countPeople = () =>
  db()
    .select({ roleId: users.roleId, people: count() })
    .from(users)
    .where(isNull(users.deactivatedAt))
    .groupBy(users.roleId)
    .all();
