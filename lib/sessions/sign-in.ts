import { eq } from "drizzle-orm";
import { db, transactOnReserve } from "@/db/client";
import { users } from "@/db/schema";
import { verifyPassword } from "@/lib/people/password";
import { knownDevice, rememberDevice } from "./device";
import { type Client, dropEndedSessions, startSession } from "./session";
import { countAttempt, forgetAttempts, forgetOldFailures, keysOf } from "./throttle";

export type SignInAttempt = Client & { email: string; password: string; deviceToken: string | undefined };

export type SignInResult =
  | { kind: "signed in"; sessionToken: string; deviceToken: string }
  | { kind: "refused" }
  | { kind: "wait"; until: Date };

/**
 * Signs a user in. An unknown address, a deactivated user, one who has no password yet and a wrong password
 * get the same answer after the same work; a wait is told for unknown addresses too.
 */
export async function signIn(attempt: SignInAttempt, now: Date): Promise<SignInResult> {
  const email = attempt.email.trim().toLowerCase();
  const deviceHash = knownDevice(attempt.deviceToken, email);
  const keys = keysOf({ email, ip: attempt.ip, deviceHash });
  const until = countAttempt(keys, now);
  if (until) return { kind: "wait", until };
  const user = db().select().from(users).where(eq(users.email, email)).get();
  const usable = user && !user.deactivatedAt ? user.passwordHash : null;
  const right = await verifyPassword(usable, attempt.password);
  if (!right || !user) return { kind: "refused" };
  return transactOnReserve(() => {
    forgetAttempts(keys);
    forgetOldFailures(now);
    dropEndedSessions(now);
    const { ip, userAgent } = attempt;
    const sessionToken = startSession(user.id, { ip, userAgent }, now);
    return {
      kind: "signed in",
      sessionToken,
      deviceToken: rememberDevice(user.id, deviceHash, now),
    } as const;
  });
}
