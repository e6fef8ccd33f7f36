import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { knownDevices, users } from "@/db/schema";
import { hashOf, newToken } from "./token";

/** How long the device cookie is kept after its last sign-in. */
export const deviceSeconds = 365 * 24 * 3600;

/** The hash of a device cookie when the user of this email signed in with it before; else null. */
export function knownDevice(token: string | undefined, email: string): string | null {
  if (!token) return null;
  const deviceHash = hashOf(token);
  const known = db()
    .select({ userId: knownDevices.userId })
    .from(knownDevices)
    .innerJoin(users, eq(users.id, knownDevices.userId))
    .where(and(eq(knownDevices.deviceHash, deviceHash), eq(users.email, email)))
    .get();
  return known ? deviceHash : null;
}

/** Remembers a browser after a sign-in, under a new secret each time. Gives what its cookie is to hold. */
export function rememberDevice(userId: number, before: string | null, now: Date): string {
  const token = newToken();
  if (before) db().delete(knownDevices).where(eq(knownDevices.deviceHash, before)).run();
  db()
    .insert(knownDevices)
    .values({ deviceHash: hashOf(token), userId, seenAt: now })
    .run();
  return token;
}
