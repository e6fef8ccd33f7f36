import { eq, inArray, lt, sql } from "drizzle-orm";
import { db, transactOnReserve } from "@/db/client";
import { signInFailures } from "@/db/schema";

const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

/** Failures that nobody added to for a day are forgotten. */
const memoryMs = 24 * 3_600_000;

/** Tries before the first wait. An office shares one address, so an address has more of them than an account. */
const freeTries = { email: 5, device: 5, ip: 30 } as const;

type Kind = keyof typeof freeTries;
export type ThrottleKey = `${Kind}:${string}`;

/**
 * What an attempt is counted under. A browser that this user signed in from before is counted by itself:
 * whatever strangers do to the account or from the same address, it can still sign in.
 */
export function keysOf(attempt: {
  email: string;
  ip: string | null;
  deviceHash: string | null;
}): ThrottleKey[] {
  if (attempt.deviceHash) return [`device:${attempt.deviceHash}`];
  const keys: ThrottleKey[] = [`email:${attempt.email}`];
  return attempt.ip ? [...keys, `ip:${attempt.ip}`] : keys;
}

/**
 * Counts an attempt before its password is looked at, so that many at once are not all free. Gives the end of
 * the wait when one is on; then nothing is counted.
 */
export function countAttempt(keys: ThrottleKey[], now: Date): Date | null {
  return transactOnReserve(() => {
    const until = waitUntil(keys, now);
    if (until) return until;
    for (const key of keys) count(key, now);
    return null;
  });
}

/** Forgets the failures of an account or device after the right password, and takes this attempt off the address. */
export function forgetAttempts(keys: ThrottleKey[]): void {
  transactOnReserve(() => {
    for (const key of keys) {
      if (kindOf(key) === "ip") uncount(key);
      else db().delete(signInFailures).where(eq(signInFailures.key, key)).run();
    }
  });
}

/** How long to wait after so many failures in a row: nothing at first, then 30 s, doubling up to an hour. */
export function waitAfter(kind: Kind, failures: number): number {
  const paid = failures - freeTries[kind];
  return paid < 0 ? 0 : Math.min(firstWaitMs * 2 ** paid, longestWaitMs);
}

/** Drops what is too old to count, so that made-up addresses do not pile up. */
export function forgetOldFailures(now: Date): void {
  const before = new Date(now.getTime() - memoryMs);
  db().delete(signInFailures).where(lt(signInFailures.lastAt, before)).run();
}

const kindOf = (key: ThrottleKey) => key.slice(0, key.indexOf(":")) as Kind;

function waitUntil(keys: ThrottleKey[], now: Date): Date | null {
  const rows = db().select().from(signInFailures).where(inArray(signInFailures.key, keys)).all();
  const ends = rows.map((row) => row.lockedUntil?.getTime() ?? 0);
  const last = Math.max(0, ...ends);
  return last > now.getTime() ? new Date(last) : null;
}

function count(key: ThrottleKey, now: Date): void {
  const before = db().select().from(signInFailures).where(eq(signInFailures.key, key)).get();
  const fresh = !before || now.getTime() - before.lastAt.getTime() > memoryMs;
  const failures = fresh ? 1 : before.count + 1;
  const wait = waitAfter(kindOf(key), failures);
  const row = { count: failures, lastAt: now, lockedUntil: wait ? new Date(now.getTime() + wait) : null };
  db()
    .insert(signInFailures)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: signInFailures.key, set: row })
    .run();
}

function uncount(key: ThrottleKey): void {
  db()
    .update(signInFailures)
    .set({ count: sql`max(0, ${signInFailures.count} - 1)`, lockedUntil: null })
    .where(eq(signInFailures.key, key))
    .run();
}
