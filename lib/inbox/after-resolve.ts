import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";

/** To the next case of the list, or nowhere. */
export type AfterResolve = (typeof users.$inferSelect)["afterResolve"];

/** Where the inbox goes when this user has resolved a case. */
export const afterResolveOf = ({ userId }: Viewer): AfterResolve =>
  db()
    .select({ to: users.afterResolve })
    .from(users)
    .where(eq(users.id, userId ?? -1))
    .get()?.to ?? "next";

/** Sets it. A taste, so the history does not tell it. */
export function changeAfterResolve({ userId }: Viewer, afterResolve: AfterResolve): void {
  db()
    .update(users)
    .set({ afterResolve })
    .where(eq(users.id, userId ?? -1))
    .run();
}
