import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { teamMembers, users, watchers } from "@/db/schema";
import { type EventContent, namingKinds } from "@/lib/events/event";
import type { Entry } from "@/lib/live/entries";
import { type HeldRecord, heldRecords } from "@/lib/live/held";
import type { NotificationKind } from "./kinds";
import { changeOf, newlyMentioned, writtenBy } from "./mentions";

/** Somebody whom an entry concerns, and why. */
export type Concerned = { entry: Entry; record: HeldRecord; userId: number; kind: NotificationKind };

/** What a watcher is not told: it changes nothing of the record. */
const silent = new Set<string>([...namingKinds, ...["flag.acknowledged", "record.purged", "clock.due_soon"]]);

/**
 * Whom entries concern, once each, by the most particular reason; whether they may see the record is for the caller to
 * ask. Nobody is concerned by what they did themselves, and nobody by what an import wrote: it would be thousands.
 */
export function concernedBy(entries: readonly Entry[]): Concerned[] {
  const about = entries.filter(
    ({ subject, subjectId, via }) => subject === "record" && subjectId !== null && via !== "import",
  );
  if (about.length === 0) return [];
  const ids = about.map(({ subjectId }) => subjectId!);
  const records = heldRecords(ids);
  const watching = watchersOf([...records.keys()]);
  const written = writtenBy(about);
  return about.flatMap((entry) => {
    const record = records.get(entry.subjectId!);
    if (!record) return [];
    const watched = (watching.get(record.id) ?? []).filter(({ since }) => since.getTime() <= entry.at);
    const watcherIds = watched.map(({ userId }) => userId);
    const reasons = new Map<number, NotificationKind>();
    const add = (userIds: readonly (number | null)[], kind: NotificationKind) => {
      for (const id of userIds)
        if (id !== null && id !== entry.actorId && !reasons.has(id)) reasons.set(id, kind);
    };
    const { content } = entry;
    add(newlyMentioned(content, written), "mentioned");
    add(newOwner(content), "assigned");
    if (flags(content, written)) add([record.ownerId, ...watcherIds], "flagged");
    if (content?.kind === "quote.answered") add([record.ownerId], "answered");
    if (content?.kind === "clock.overdue") add(responsible(record), "overdue");
    if (content?.kind === "clock.due_soon") add(responsible(record), "due_soon");
    if (!silent.has(entry.kind)) add(watcherIds, "watched");
    return [...reasons].map(([userId, kind]) => ({ entry, record, userId, kind }));
  });
}

function watchersOf(recordIds: number[]): Map<number, { userId: number; since: Date }[]> {
  const rows = db().select().from(watchers).where(inArray(watchers.recordId, recordIds)).all();
  return Map.groupBy(rows, ({ recordId }) => recordId);
}

function newOwner(content: EventContent | null): number[] {
  if (content?.kind === "record.created") return numbers(content.values.ownerId);
  return content?.kind === "record.changed" ? numbers(changeOf(content.changes, "ownerId")?.to) : [];
}

const numbers = (value: unknown): number[] => (typeof value === "number" ? [value] : []);

function flags(content: EventContent | null, written: ReadonlyMap<number, { flagged: boolean }>): boolean {
  if (content?.kind === "interaction.added") return written.get(content.interactionId)?.flagged ?? false;
  return content?.kind === "interaction.changed" && changeOf(content.changes, "flagged")?.to === true;
}

/** Whose a case is; where it is nobody's, everybody in its department. */
function responsible({ ownerId, teamId }: HeldRecord): number[] {
  if (ownerId !== null) return [ownerId];
  if (teamId === null) return [];
  return db()
    .select({ id: users.id })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.teamId, teamId), isNull(users.deactivatedAt)))
    .all()
    .map(({ id }) => id);
}
