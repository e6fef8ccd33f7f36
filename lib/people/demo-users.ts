import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { roles, users } from "@/db/schema";
import { env } from "@/lib/env";

/** The password of every user of the demo (SPEC.md 14.5). Everybody knows it. */
export const demoPassword = "rapport-demo";

export type DemoUser = { email: string; role: string };

/** In the demo, whom a visitor may sign in as: the Super Admin, and one user of each role. Else nobody. */
export function demoUsers(): DemoUser[] {
  if (!env().DEMO) return [];
  const found = db()
    .select({ email: users.email, superAdmin: users.superAdmin, role: roles.name })
    .from(users)
    .leftJoin(roles, eq(roles.id, users.roleId))
    .where(and(isNull(users.deactivatedAt), isNotNull(users.passwordHash)))
    .orderBy(asc(users.id))
    .all()
    .map(({ email, superAdmin, role }) => ({
      email,
      role: superAdmin ? "Super Admin" : (role ?? "No role"),
    }));
  return [...Map.groupBy(found, (user) => user.role).values()].map(([first]) => first!);
}
