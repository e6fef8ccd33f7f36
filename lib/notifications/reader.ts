import { and, eq, isNotNull } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { notificationChoices, notifications, users } from "@/db/schema";
import { reaches } from "@/lib/access/scope";
import { type Entry, entriesAfter } from "@/lib/live/entries";
import { recordTypes } from "@/lib/records/registry";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { movePosition, position, savedPosition, savePosition } from "./position";
import { type Concerned, concernedBy } from "./whom";

const slice = 200;

/**
 * Notifies of the next entries of the history, at most 200, and gives whom; null when there are none left. What it
 * writes and how far it has read are one transaction, so that after being killed it neither leaves one out nor writes
 * one twice. Entries that concern nobody are read anew after a restart, which costs less than keeping each step.
 */
export function notifyOfNext(): number[] | null {
  const from = position();
  const entries = from === null ? [] : entriesAfter(from, slice);
  const last = entries.at(-1)?.id;
  if (last === undefined) return null;
  const told = whomToNotify(entries);
  if (told.length > 0 || last - (savedPosition() ?? 0) >= slice) transact(() => write(told, last));
  movePosition(last);
  return [...new Set(told.map(({ userId }) => userId))];
}

/** Whom these entries concern who may see the record now and wants to be told. */
export const whomToNotify = (entries: readonly Entry[]): Concerned[] =>
  concernedBy(entries).filter(mayBeTold());

function write(told: readonly Concerned[], last: number): void {
  for (const { entry, record, userId, kind } of told)
    db()
      .insert(notifications)
      .values({ userId, kind, eventId: entry.id, recordId: record.id, at: new Date(entry.at) })
      .onConflictDoNothing()
      .run();
  savePosition(last);
}

/** Who works here, sees the record now and has not chosen otherwise. Looks each of them up once. */
function mayBeTold(): (concerned: Concerned) => boolean {
  const types = new Set(recordTypes().map(({ name }) => name));
  const known = new Map<number, ReturnType<typeof readerOf>>();
  return ({ userId, record, kind }) => {
    if (!known.has(userId)) known.set(userId, readerOf(userId));
    const user = known.get(userId);
    return Boolean(
      user &&
        record.deletedAt === null &&
        types.has(record.type) &&
        reaches(user.viewer, record.type, "view", record) &&
        !user.silent.has(kind),
    );
  };
}

function readerOf(userId: number) {
  const viewer = viewerOfUser(userId);
  const licensed = db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.licensedAt)))
    .get();
  if (!viewer || !licensed) return null;
  const off = and(eq(notificationChoices.userId, userId), eq(notificationChoices.inApp, false));
  const rows = db().select().from(notificationChoices).where(off).all();
  return { viewer, silent: new Set<string>(rows.map(({ kind }) => kind)) };
}
