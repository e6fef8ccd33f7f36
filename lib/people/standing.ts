import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { hasFreeLicence } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { tellChange } from "@/lib/events/admin-changes";
import { endSessionsOf } from "@/lib/sessions/session";
import { issueLink } from "./access-links";
import { assertNotLastSuperAdmin, managedUser } from "./may-manage";
import { fullName } from "./names";
import type { UserRow } from "./users";

/** Gives a user a licence or takes it back: no licence, no CRM. Throws Invalid when none is free. */
export function setLicence(viewer: Viewer, userId: number, licensed: boolean, now: Date): void {
  transact(() => {
    const user = managedUser(viewer, userId);
    if (licensed === (user.licensedAt !== null)) return;
    if (user.deactivatedAt) throw new Invalid({}, "Reactivate this user first.");
    if (licensed && !hasFreeLicence())
      throw new Invalid({}, "No license is free. Add more in Account Info, or take one back.");
    change(viewer, user, { licensedAt: licensed ? now : null }, { licensed }, now);
  });
}

/**
 * Makes a user Super Admin or takes it back; only a Super Admin may. Who rises signs in anew, under a new session
 * id. Throws Invalid for anybody else, and for the last one.
 */
export function setSuperAdmin(viewer: Viewer, userId: number, superAdmin: boolean, now: Date): void {
  transact(() => {
    const user = managedUser(viewer, userId);
    if (!viewer.superAdmin) throw new Invalid({}, "Only a Super Admin can do this.");
    if (superAdmin === user.superAdmin) return;
    if (superAdmin && user.deactivatedAt) throw new Invalid({}, "Reactivate this user first.");
    if (!superAdmin) assertNotLastSuperAdmin(user);
    change(viewer, user, { superAdmin }, { superAdmin }, now);
    if (superAdmin) endSessionsOf(viewer, userId, now);
  });
}

/**
 * A new link by which a user sets their password, shown this once: an invitation (7 days) while they have none,
 * else a reset (60 minutes). Their password and sessions stay until it is used.
 */
export function newLinkFor(
  viewer: Viewer,
  userId: number,
  now: Date,
): { link: string; kind: "invite" | "reset" } {
  const user = managedUser(viewer, userId);
  if (user.deactivatedAt) throw new Invalid({}, "Reactivate this user first.");
  const kind = user.passwordHash ? "reset" : "invite";
  return transact(() => {
    const told = { field: "passwordLink", from: null, to: kind };
    tellChange(viewer, { subject: "user", id: userId, name: fullName(user) }, [told], now);
    return { link: issueLink(kind, userId, now), kind };
  });
}

/** Signs a user out everywhere. */
export function endUserSessions(viewer: Viewer, userId: number, now: Date): void {
  managedUser(viewer, userId);
  endSessionsOf(viewer, userId, now);
}

/**
 * Writes to the user's row and tells the history `told`, each against its opposite. The version stays: the profile
 * form does not show these, so it is not stale for them.
 */
function change(
  viewer: Viewer,
  user: UserRow,
  values: Partial<UserRow>,
  told: Record<string, boolean>,
  now: Date,
): void {
  db().update(users).set(values).where(eq(users.id, user.id)).run();
  const changes = Object.entries(told).map(([field, to]) => ({ field, from: !to, to }));
  tellChange(viewer, { subject: "user", id: user.id, name: fullName(user) }, changes, now);
}
