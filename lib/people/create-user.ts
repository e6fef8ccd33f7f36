import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { locations, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { hasFreeLicence } from "@/lib/company/company";
import { addToTeam } from "@/lib/company/starting-data";
import { Invalid, NotFound } from "@/lib/errors";
import { tellCreation } from "@/lib/events/admin-changes";
import { teamRow } from "@/lib/teams/teams";
import { issueLink } from "./access-links";
import { assertMayGiveRole } from "./may-manage";
import { fullName } from "./names";
import type { NewUser } from "./user-input";

/**
 * Creates a user and the invitation by which they set their password (7 days, single use), which is the one time
 * that it can be read. The user has a licence if one is free. Throws Invalid for a taken address or for a role
 * beyond the viewer's own rights.
 */
export function createUser(viewer: Viewer, input: NewUser, now: Date): { userId: number; link: string } {
  requireAdmin(viewer, "users");
  assertMayGiveRole(viewer, input.roleId);
  return transact(() => {
    assertFreeAddress(input.email);
    const userId = insertUser(viewer, input, now);
    tellCreation(viewer, { subject: "user", id: userId, name: fullName(input) }, input, now);
    return { userId, link: issueLink("invite", userId, now) };
  });
}

/** Throws NotFound for a team or location that is not there. */
export function assertPlace({
  primaryTeamId,
  locationId,
}: Pick<NewUser, "primaryTeamId" | "locationId">): void {
  teamRow(primaryTeamId);
  if (locationId === null) return;
  const location = db().select().from(locations).where(eq(locations.id, locationId)).get();
  if (!location) throw new NotFound("This location");
}

function insertUser(viewer: Viewer, input: NewUser, now: Date): number {
  assertPlace(input);
  const licensedAt = hasFreeLicence() ? now : null;
  const { id } = db()
    .insert(users)
    .values({ ...input, licensedAt, createdAt: now, invitedById: viewer.userId })
    .returning()
    .get();
  addToTeam(input.primaryTeamId, id);
  return id;
}

function assertFreeAddress(email: string): void {
  const taken = db().select({ id: users.id }).from(users).where(eq(users.email, email)).get();
  if (taken) throw new Invalid({ email: "There is a user with this address already." });
}
