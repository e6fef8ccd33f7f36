import { hash, verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { sessions, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { assertGoodPassword, maxPasswordBytes } from "./password-rules";

/** argon2id with 19 MiB, 2 passes, 1 lane: the first choice of OWASP's password storage cheat sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What is compared when there is no password to compare with, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

/** Whether a password is the one behind the hash. Without a hash it does the same work and says no. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const tooLong = Buffer.byteLength(password) > maxPasswordBytes;
  decoy ??= hash("no password has this hash", cost);
  const matches = await verify(passwordHash ?? (await decoy), tooLong ? "" : password.normalize("NFC"));
  return matches && passwordHash !== null && !tooLong;
}

/**
 * Sets a user's password and ends all their sessions. Throws Invalid with field `password` when the password
 * breaks a rule. Whether the viewer may set it is for the caller to have asked.
 */
export async function setPassword(
  viewer: Viewer,
  userId: number,
  password: string,
  now: Date,
): Promise<void> {
  assertGoodPassword(password, userId);
  await setPasswordWithoutRules(viewer, userId, password, now);
}

/** Sets a password that no rule was asked about: for the demo, whose password everybody knows. */
export async function setPasswordWithoutRules(
  viewer: Viewer,
  userId: number,
  password: string,
  now: Date,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  storePasswordHash(viewer, userId, passwordHash, now);
}

/** The argon2id hash of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost);

/** Stores the hash of a new password, ends the user's sessions and tells the history. */
export function storePasswordHash(viewer: Viewer, userId: number, passwordHash: string, now: Date): void {
  transact(() => {
    const user = db()
      .update(users)
      .set({ passwordHash, passwordSetAt: now })
      .where(eq(users.id, userId))
      .returning()
      .get();
    db().delete(sessions).where(eq(sessions.userId, userId)).run();
    const name = `${user.firstName} ${user.lastName}`;
    appendEvent(viewer, { subject: "user", id: userId }, { kind: "password.set", name }, now);
  });
}
