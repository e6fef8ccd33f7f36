import { randomFillSync } from "node:crypto";
import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { genesis, hashOfContent, hashOfEntry } from "./chain";
import type { EventContent } from "./event";
import type { Subject } from "./subject";

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
  const last = lastEntry.get<{ id: number; hash: string }>({});
  const { kind, ...rest } = event;
  const content = JSON.stringify(rest);
  const salt = newSalt();
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
  add.run({ ...entry, at: now.getTime(), content, salt, hash });
  return entry.id;
}

const saltBytes = 12;
const pool = Buffer.alloc(saltBytes * 512);
let used = pool.length;

/** Random bytes are drawn many at a time: the call costs more than they do. None is used twice. */
function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += saltBytes;
  return pool.toString("base64url", used - saltBytes, used);
}

const lastEntry = prepared(
  sql`select ${events.id} as id, ${events.hash} as hash from ${events} order by ${events.id} desc limit 1`,
);

const columns = [
  ...["id", "at", "actor_kind", "actor_id", "via", "kind", "subject", "subject_id"],
  ...["content", "salt", "content_hash", "hash"],
];

const keyOf = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const add = prepared(
  sql`insert into ${events} (${sql.raw(columns.join(", "))})
    values (${sql.join(
      columns.map((column) => sql.placeholder(keyOf(column))),
      sql`, `,
    )})`,
);
