import { randomBytes } from "node:crypto";
import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { genesis, hashOfContent, hashOfEntry } from "./chain";
import type { EventContent, Subject } from "./event";

/**
 * Writes one entry of the history, chained to the one before. To be called within the transaction of the
 * change that it tells of; there is no other way for anything to announce itself. Gives the entry's number.
 */
export function appendEvent(
  viewer: Viewer,
  about: { subject: Subject; id: number | null },
  event: EventContent,
  now: Date,
): number {
  const last = db()
    .select({ id: events.id, hash: events.hash })
    .from(events)
    .orderBy(desc(events.id))
    .limit(1)
    .get();
  const { kind, ...rest } = event;
  const content = JSON.stringify(rest);
  const salt = randomBytes(12).toString("base64url");
  const entry = {
    id: (last?.id ?? 0) + 1,
    at: now,
    actorKind: viewer.kind,
    actorId: viewer.userId,
    via: viewer.via,
    kind,
    subject: about.subject,
    subjectId: about.id,
    contentHash: hashOfContent(salt, content),
  };
  const hash = hashOfEntry(last?.hash ?? genesis, entry);
  db()
    .insert(events)
    .values({ ...entry, content, salt, hash })
    .run();
  return entry.id;
}
