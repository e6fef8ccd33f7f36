import { eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import { countAttempt, forgetAttempts } from "@/lib/sessions/throttle";
import { fullName } from "./names";
import { setPassword, verifyPassword } from "./password";
import { shownPhone, storedPhone } from "./phone";
import type { Appearance, Profile } from "./user-input";
import { userRow } from "./users";

type Self = Viewer & { userId: number };

/** What the viewer's own profile page shows of them. */
export function ownProfile(viewer: Self) {
  const { firstName, lastName, email, phone, timeZone, theme, letterKeys } = userRow(viewer.userId);
  return { firstName, lastName, email, phone: shownPhone(phone), timeZone, theme, letterKeys };
}

/** Changes the viewer's own name, phone and time zone. */
export function changeProfile(viewer: Self, typed: Profile, now: Date): void {
  const input = { ...typed, phone: storedPhone(typed.phone) };
  transact(() => {
    const before = userRow(viewer.userId);
    db()
      .update(users)
      .set({ ...input, version: sql`${users.version} + 1` })
      .where(eq(users.id, viewer.userId))
      .run();
    const about = { subject: "user", id: viewer.userId, name: fullName(input) } as const;
    tellChange(viewer, about, changesBetween<Profile>(before, input), now);
  });
}

/** Sets how Rapport looks and listens to this user. A taste, so the history does not tell it. */
export function changeAppearance(viewer: Self, input: Appearance): void {
  db().update(users).set(input).where(eq(users.id, viewer.userId)).run();
}

/**
 * Changes the viewer's own password and ends all their sessions, this one too. Throws Invalid for a wrong present
 * password, whose tries are limited by themselves, and for a new one that breaks a rule.
 */
export async function changeOwnPassword(
  viewer: Self,
  { currentPassword, password }: { currentPassword: string; password: string },
  now: Date,
): Promise<void> {
  const tries = [`device:own password of ${viewer.userId}`] as const;
  const until = countAttempt([...tries], now);
  if (until) throw new Invalid({ currentPassword: "Too many tries. Wait a while and try again." });
  if (!(await verifyPassword(userRow(viewer.userId).passwordHash, currentPassword)))
    throw new Invalid({ currentPassword: "This is not your present password." });
  forgetAttempts([...tries]);
  await setPassword(viewer, viewer.userId, password, now);
}
