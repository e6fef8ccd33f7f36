import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { company, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { endFeedOf } from "@/lib/calendar/feed";
import { hasFreeLicence } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { tellChange } from "@/lib/events/admin-changes";
import { reassignSlice } from "@/lib/records/reassign";
import { endSessionsOf } from "@/lib/sessions/session";
import { handOverTasks } from "@/lib/tasks/hand-over";
import { endLinksOf } from "./access-links";
import { inSlices } from "./in-slices";
import { assertNotLastSuperAdmin, managedUser } from "./may-manage";
import { fullName } from "./names";
import type { Departure } from "./user-input";
import { type UserRow, userRow } from "./users";

/**
 * Deactivates a user: signed out at the next request, licence free again, links dead, and what they own handed
 * over, in slices before and what came in between with the leaving itself. They keep their name in everything
 * that they did. Throws Invalid for oneself, the last Super Admin, the company's primary contact, or a successor
 * who has left too.
 */
export async function deactivateUser(
  viewer: Viewer,
  { userId, toUserId }: Departure,
  now: Date,
): Promise<void> {
  const handOver = () => reassignSlice(viewer, userId, toUserId, now);
  leaver(viewer, userId, toUserId);
  await inSlices(handOver);
  transact(() => {
    const user = leaver(viewer, userId, toUserId);
    while (handOver());
    if (user.deactivatedAt) return;
    write(viewer, user, { deactivatedAt: now, licensedAt: null, superAdmin: false }, now);
    endSessionsOf(viewer, userId, now);
    endLinksOf(userId);
    endFeedOf(userId);
    if (toUserId !== null) handOverTasks(viewer, userId, toUserId, now);
  });
}

/** Takes a user back, with a licence if one is free; their password works again. */
export function reactivateUser(viewer: Viewer, userId: number, now: Date): void {
  transact(() => {
    const user = managedUser(viewer, userId);
    if (!user.deactivatedAt) return;
    write(viewer, user, { deactivatedAt: null, licensedAt: hasFreeLicence() ? now : null }, now);
  });
}

function leaver(viewer: Viewer, userId: number, toUserId: number | null): UserRow {
  const user = managedUser(viewer, userId);
  assertSuccessor(userId, toUserId);
  if (viewer.userId === userId) throw new Invalid({}, "You cannot deactivate yourself.");
  assertNotLastSuperAdmin(user);
  const contact = db().select({ id: company.primaryContactUserId }).from(company).get();
  if (contact?.id === userId)
    throw new Invalid({}, "This is the company's primary contact. Choose another one in Account Info first.");
  return user;
}

function assertSuccessor(userId: number, toUserId: number | null): void {
  if (toUserId === null) return;
  if (toUserId === userId || userRow(toUserId).deactivatedAt)
    throw new Invalid({ toUserId: "Choose somebody who works here." });
}

function write(viewer: Viewer, user: UserRow, values: Partial<UserRow>, now: Date): void {
  db().update(users).set(values).where(eq(users.id, user.id)).run();
  const active = values.deactivatedAt === null;
  const change = { field: "active", from: !active, to: active };
  tellChange(viewer, { subject: "user", id: user.id, name: fullName(user) }, [change], now);
}
