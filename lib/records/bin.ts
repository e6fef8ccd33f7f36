import { and, eq, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { db, transact, transactOnReserve } from "@/db/client";
import { prepared } from "@/db/prepared";
import { events, records } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import { letGoOfFilesOn } from "@/lib/attachments/unused";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { isMergedAway, losersOf } from "@/lib/merge/merged";
import { behaviourOf } from "./behaviours";
import { holderOf } from "./input";
import { forgetLinksTo } from "./kept-values";
import { mend } from "./mend";
import { visibleNames } from "./names";
import { deletable, readWithoutAccess, type Stored } from "./record";
import { allRecordTypes, recordType, recordTypes } from "./registry";
import { touched } from "./versions";
import { settle } from "./write";

/** How long a deleted record waits in the recycle bin. */
export const daysInBin = 60;

/**
 * Moves a record to the recycle bin. What hangs on it alone (history, links, lines) stays with it, unseen, and
 * what points at it keeps pointing, so that restoring puts everything back. Throws NotFound.
 */
export function deleteRecord(viewer: Viewer, typeName: string, id: number, now: Date): void {
  const type = recordType(typeName);
  transactOnReserve(() => {
    const before = deletable(viewer, type, id);
    db().update(records).set({ deletedAt: now, deletedById: viewer.userId }).where(eq(records.id, id)).run();
    appendEvent(
      viewer,
      { subject: "record", id },
      { kind: "record.deleted", type: before.type, name: before.name },
      now,
    );
    settle(viewer, type, before, null, now);
  });
}

/** Which deleted records the viewer finds in the bin: admins all, others what they deleted and may delete still. */
export function binScope(viewer: Viewer): SQL {
  const deleted = sql`${records.deletedAt} is not null and ${ofShownType()} and not ${isMergedAway}`;
  if (can(viewer, "deletePermanently")) return deleted;
  const types = recordTypes().map(({ name }) => name);
  const reach = scopeOfTypes(viewer, types, "delete");
  return sql`${deleted} and ${records.deletedById} = ${viewer.userId ?? -1} and ${reach}`;
}

/** Records of a type that an admin hid wait with it. */
const ofShownType = (): SQL =>
  sql`${records.type} in (select value from json_each(${JSON.stringify(recordTypes().map(({ name }) => name))}))`;

/** The record in the viewer's bin. Throws NotFound. */
function inBin(viewer: Viewer, id: number): Stored {
  const row = db().get<{ type: string } | undefined>(
    sql`select ${records.type} as type from ${records} where ${records.id} = ${id} and ${binScope(viewer)}`,
  );
  const record = row && readWithoutAccess(recordType(row.type), id);
  if (!record) throw new NotFound("That record");
  return record;
}

/** Brings a record back. Throws NotFound, or Invalid where another record took one of its unique values meanwhile. */
export function restoreRecord(viewer: Viewer, id: number, now: Date): void {
  transact(() => {
    const record = inBin(viewer, id);
    const type = recordType(record.type);
    refuseCollision(viewer, record);
    db().update(records).set({ deletedAt: null, deletedById: null }).where(eq(records.id, id)).run();
    appendEvent(
      viewer,
      { subject: "record", id },
      { kind: "record.restored", type: record.type, name: record.name },
      now,
    );
    settle(viewer, type, record, readWithoutAccess(type, id)!, now);
    mend(viewer, type, id, now);
  });
}

/**
 * Uniqueness counts live records only, so a value may have been given away (SPEC.md 2.7). Throws Invalid with whose
 * it is by now.
 */
export function refuseCollision(viewer: Viewer, record: Stored): void {
  const type = recordType(record.type);
  for (const field of type.fields.filter((each) => each.unique)) {
    const value = record.values[field.key] ?? null;
    const holder = value !== null && holderOf(type, field, value, record.id);
    if (!holder) continue;
    const whose = visibleNames(viewer, [holder.id]).get(holder.id)?.name ?? "another record";
    throw new Invalid(
      {},
      `${record.name} cannot come back: ${field.label} ${value} now belongs to ${whose}.`,
    );
  }
}

/** Erases a record in the bin for good, its history's content too. Admins only. Throws NotFound. */
export function purgeRecord(viewer: Viewer, id: number, now: Date): void {
  if (!can(viewer, "deletePermanently")) throw new NotFound("That record");
  transactOnReserve(() => erase(viewer, inBin(viewer, id), now));
}

/**
 * Erases a record as if it had never been, wherever it is: for whoever takes back what made it, which must have been
 * asked already.
 */
export function eraseWithoutAccess(viewer: Viewer, record: Stored, now: Date): void {
  transactOnReserve(() => {
    if (record.deletedAt === null) settle(viewer, recordType(record.type), record, null, now);
    erase(viewer, record, now);
  });
}

/** With it goes what was merged into it, which has no other place, and what pointed at it points nowhere. */
function erase(viewer: Viewer, record: Stored, now: Date): void {
  for (const id of losersOf(record.id)) erase(viewer, readWithoutAccess(recordType(record.type), id)!, now);
  behaviourOf(record.type).leave?.(record);
  emptyHistory.run({ id: record.id });
  letGoOfFilesOn(record.id, now);
  remove.run({ id: record.id });
  const everyType = allRecordTypes().map(({ name }) => name);
  forgetLinksTo(record.id, everyType);
  appendEvent(
    viewer,
    { subject: "record", id: record.id },
    { kind: "record.purged", type: record.type },
    now,
  );
  for (const type of everyType) touched(type);
}

const emptyHistory = prepared(sql`update ${events} set content = null, salt = null
  where ${events.subject} = 'record' and ${events.subjectId} = ${sql.placeholder("id")}`);

const remove = prepared(sql`delete from ${records} where ${records.id} = ${sql.placeholder("id")}`);

/** The deleted records whose time in the bin is over, oldest first. */
export const dueForPurge = (before: Date, limit: number): number[] =>
  db()
    .select({ id: records.id })
    .from(records)
    .where(
      and(
        isNotNull(records.deletedAt),
        lt(records.deletedAt, before),
        ofShownType(),
        sql`not ${isMergedAway}`,
      ),
    )
    .orderBy(records.deletedAt)
    .limit(limit)
    .all()
    .map((row) => row.id);
