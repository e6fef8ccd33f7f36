import { type Held, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { getAnyRecord } from "@/lib/records/record";
import { type Connection, connections, tell } from "./connections";
import { type HeldRecord, heldRecords, type Traced } from "./held";
import type { Doing, Person } from "./message";

/** Where somebody is: one tab, or one part of it. */
type Place = { userId: number; name: string; recordId: number; doing: Doing; until: number };

/** Without a word from it a place is empty after this long: its tab went without being able to say so. */
export const staysMs = 30_000;
/** More places than these nobody is in at once; the oldest is forgotten. */
const mostPlaces = 40;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportPresences?: Map<string, Place> };

function places(): Map<string, Place> {
  slot.rapportPresences ??= new Map();
  return slot.rapportPresences;
}

/**
 * Says that the viewer is on a record, in a place that their tab named, and what they do there. Throws NotFound for a
 * record that they may not see. Only in memory: who was where yesterday is nobody's business.
 */
export function arrive(
  viewer: Viewer,
  place: string,
  { recordId, doing }: { recordId: number; doing: Doing },
  now: Date,
): void {
  getAnyRecord(viewer, recordId);
  const userId = userOf(viewer);
  const { name } = viewer;
  const key = keyOf(userId, place);
  const before = places().get(key);
  places().delete(key);
  places().set(key, { userId, name, recordId, doing, until: now.getTime() + staysMs });
  forgetOldest(userId);
  if (before && before.recordId !== recordId) tellOfRecord(before.recordId);
  if (before?.recordId !== recordId || before.doing !== doing) tellOfRecord(recordId);
}

/** Says that the viewer left a place. Nothing happens where they were not. */
export function leave(viewer: Viewer, place: string): void {
  const key = keyOf(userOf(viewer), place);
  const left = places().get(key);
  if (!left) return;
  places().delete(key);
  tellOfRecord(left.recordId);
}

/** Only somebody is anywhere; a rule or the system is not. */
function userOf({ userId }: Viewer): number {
  if (userId === null) throw new NotFound("A user");
  return userId;
}

const keyOf = (userId: number, place: string) => `${userId} ${place}`;

function forgetOldest(userId: number): void {
  const own = [...places()].filter(([, place]) => place.userId === userId);
  for (const [key] of own.slice(0, Math.max(0, own.length - mostPlaces))) places().delete(key);
}

/** Empties the places from which no word came in time. */
export function expirePresences(now: Date): void {
  const over = [...places()].filter(([, { until }]) => until <= now.getTime());
  for (const [key] of over) places().delete(key);
  for (const recordId of new Set(over.map(([, place]) => place.recordId))) tellOfRecord(recordId);
}

/** Tells a browser that connects where everybody is. */
export function tellPresences(connection: Connection): void {
  for (const [recordId, people] of presencesFor(connection.who.viewer))
    if (people.length > 0) tell(connection, { kind: "presence", recordId, people });
}

function tellOfRecord(recordId: number): void {
  const record = heldRecords([recordId]).get(recordId);
  if (!record) return;
  for (const connection of connections()) {
    const { viewer } = connection.who;
    if (sees(viewer, record))
      tell(connection, { kind: "presence", recordId, people: peopleOn(recordId, viewer.userId) });
  }
}

/** Tells anew who is on records that were given to others: those who see them now have not heard it yet. */
export function tellOfMoved(traced: Iterable<Traced>): void {
  const taken = new Set([...places().values()].map((place) => place.recordId));
  for (const { now, before } of traced)
    if (now && before && taken.has(now.id) && !isHeldAlike(now, before)) tellOfRecord(now.id);
}

const isHeldAlike = (a: Held, b: Held) => a.ownerId === b.ownerId && a.teamId === b.teamId;

/** Who else is where, as far as the viewer may see it. */
export function presencesFor(viewer: Viewer): Map<number, Person[]> {
  const ids = [...places().values()].map((place) => place.recordId);
  const seen = [...heldRecords(ids).values()].filter((record) => sees(viewer, record));
  return new Map(seen.map(({ id }) => [id, peopleOn(id, viewer.userId)]));
}

const sees = (viewer: Viewer, record: HeldRecord): boolean =>
  record.deletedAt === null && reaches(viewer, record.type, "view", record);

/** Everybody else on a record, once each: who replies in one tab and looks on in another replies. */
function peopleOn(recordId: number, exceptUserId: number | null): Person[] {
  const here = [...places().values()].filter(
    (place) => place.recordId === recordId && place.userId !== exceptUserId,
  );
  const byUser = Map.groupBy(here, ({ userId }) => userId);
  return [...byUser].map(([userId, those]) => ({
    userId,
    name: those[0]!.name,
    doing: those.some(({ doing }) => doing === "replying") ? "replying" : "viewing",
  }));
}
