import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { viewerOfUser } from "@/lib/sessions/signed-in";

/**
 * The user who asked for an operation, with the rights of this moment. Throws Invalid for somebody who was
 * deactivated or lost the licence meanwhile: their work stops there.
 */
export function actorOf(userId: number, via: Viewer["via"] = "page"): Viewer {
  const viewer = viewerOfUser(userId);
  const row = db().select({ licensedAt: users.licensedAt }).from(users).where(eq(users.id, userId)).get();
  if (!viewer || !row?.licensedAt) throw new Invalid({}, "Whoever asked for this may no longer use Rapport.");
  return { ...viewer, via };
}
