import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { roles } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { createUser } from "@/lib/people/create-user";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { now } from "./world";

type Self = Viewer & { userId: number };

/** The first user, who is Super Admin. */
export const kris = (): Self => viewerOfUser(1)!;

export const roleId = (name: string): number =>
  db().select().from(roles).where(eq(roles.name, name)).get()!.id;

export const person = (firstName: string, role: string | null) => ({
  firstName,
  lastName: "Tester",
  email: `${firstName.toLowerCase()}@abccleaning.com`,
  roleId: role === null ? null : roleId(role),
  primaryTeamId: 1,
  locationId: 1,
  timeZone: "America/Phoenix",
});

/** A new user with a role, as the viewer that they are. */
export function hire(firstName: string, role: string | null): Self {
  const { userId } = createUser(kris(), person(firstName, role), now);
  return viewerOfUser(userId)!;
}
