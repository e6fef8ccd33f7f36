import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { notificationChoices } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { type NotificationKind, notificationKinds } from "./kinds";

/** Of what the viewer wants to be told; all kinds come until they choose otherwise. */
export function notificationChoicesOf(viewer: Viewer): Record<NotificationKind, boolean> {
  const rows = db()
    .select()
    .from(notificationChoices)
    .where(eq(notificationChoices.userId, viewer.userId ?? -1))
    .all();
  const chosen = new Map(rows.map(({ kind, inApp }) => [kind, inApp]));
  return Object.fromEntries(notificationKinds.map((kind) => [kind, chosen.get(kind) ?? true])) as Record<
    NotificationKind,
    boolean
  >;
}

/** Chooses whether the viewer is told of a kind from now on. What they were told stays. */
export function chooseNotification(viewer: Viewer, kind: NotificationKind, inApp: boolean): void {
  const { userId } = viewer;
  if (userId === null) throw new NotFound("A user");
  transact(() =>
    db()
      .insert(notificationChoices)
      .values({ userId, kind, inApp })
      .onConflictDoUpdate({
        target: [notificationChoices.userId, notificationChoices.kind],
        set: { inApp },
      })
      .run(),
  );
}
