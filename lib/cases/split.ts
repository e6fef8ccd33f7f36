import { sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { interactions, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { keepResponses } from "@/lib/clocks/respond";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { EventContent } from "@/lib/events/event";
import { followRecord } from "@/lib/interactions/follow";
import { dateLastInteraction } from "@/lib/interactions/last";
import { deleteRecord } from "@/lib/records/bin";
import type { Input } from "@/lib/records/input";
import { isOpenChoice } from "@/lib/records/lookups";
import { editable, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { touched } from "@/lib/records/versions";
import { createRecord } from "@/lib/records/write";
import { caseType } from "./case";
import type { SplitInput } from "./split-input";

/**
 * Makes a second case of some interactions of the first: with a subject and topic of its own, and the account, contact,
 * department, owner and priority of the first. Both histories tell of the other. All in one transaction. Takes whoever
 * may edit the case; what the new one shares with it is not theirs to choose, and so not asked of them again. Gives
 * the new case. Throws NotFound; Invalid with a sentence for each field.
 */
export function splitCase(viewer: Viewer, input: SplitInput, now: Date): Stored {
  const type = recordType(caseType.name);
  return transact(() => {
    const from = editable(viewer, type, input.caseId);
    refuseUnfilled(input);
    const interactionIds = ownAmong(from.id, input.interactionIds);
    const made = createRecord({ ...viewer, superAdmin: true }, type.name, newCase(from, input), now);
    move(from, made, interactionIds);
    keepWhatWasAnswered(made, now);
    tell(viewer, from, { kind: "case.split", into: made.id, interactionIds }, now);
    tell(viewer, made, { kind: "case.split_off", from: from.id }, now);
    return made;
  });
}

type SplitDeed = Extract<EventContent, { kind: "case.split" }>;

/**
 * Takes a split back: the interactions are the first case's again, and the second is in the Recycle Bin. Gives the
 * sentence that says so. Throws NotFound without the right to change both and to delete the second; Invalid when
 * anybody worked on that since.
 */
export function undoSplit(
  viewer: Viewer,
  fromId: number,
  { into, interactionIds }: SplitDeed,
  now: Date,
): string {
  const type = recordType(caseType.name);
  return transact(() => {
    const [from, made] = [editable(viewer, type, fromId), editable(viewer, type, into)];
    refuseChanged(made, interactionIds);
    move(made, from, interactionIds);
    deleteRecord(viewer, type.name, made.id, now);
    tell(viewer, from, { kind: "case.rejoined", other: made.id }, now);
    return `Undone: ${from.name} has everything again, and ${made.name} is in the Recycle Bin.`;
  });
}

/** All at once, so that nobody mends one field to be told of the next. */
function refuseUnfilled({ interactionIds, name, topicId }: SplitInput): void {
  const missing = {
    ...(interactionIds.length === 0 && { interactionIds: "Choose what goes to the new case." }),
    ...(name.trim() === "" && { name: "Case Subject is required." }),
    ...(topicId === null && { topicId: "Topic is required." }),
  };
  if (Object.keys(missing).length > 0) throw new Invalid(missing);
}

/** The chosen interactions, which must be on the case itself: of those on others only their own case can be split. */
function ownAmong(caseId: number, chosen: readonly number[]): number[] {
  const wanted = new Set(chosen);
  if (idsOn(caseId, [...wanted]).length !== wanted.size) throw new NotFound("That interaction");
  return [...wanted];
}

const idsOn = (caseId: number, among: readonly number[]): number[] =>
  db()
    .all<{ id: number }>(sql`select id from ${interactions} where record_id = ${caseId}
      and id in (select value from json_each(${JSON.stringify(among)}))`)
    .map(({ id }) => id);

/** An account, contact or owner that is no longer there stays behind. */
function newCase({ values, ownerId, teamId }: Stored, { name, topicId }: SplitInput): Input {
  const { accountId, contactId, priorityId } = values;
  const owner = ownerId !== null && isOpenChoice("user", ownerId) ? ownerId : null;
  const kept = {
    accountId: live(accountId),
    contactId: live(contactId),
    ownerId: owner,
    teamId,
    priorityId,
    topicId,
  };
  const input = Object.entries(kept).map(([key, value]) => [key, value === null ? "" : String(value)]);
  return { name, ...Object.fromEntries(input) };
}

const live = (id: Stored["values"][string] = null): number | null =>
  db().get<{ id: number } | undefined>(sql`select id from ${records} where id = ${id} and deleted_at is null`)
    ?.id ?? null;

function move(from: Stored, to: Stored, interactionIds: readonly number[]): void {
  db().run(sql`update ${interactions} set record_id = ${to.id} where record_id = ${from.id}
    and id in (select value from json_each(${JSON.stringify(interactionIds)}))`);
  followRecord(to);
  for (const { id } of [from, to]) dateLastInteraction(id);
  touched(caseType.name);
}

/** What was said before there was the case counts as said on it: nobody owes a first response that was given. */
function keepWhatWasAnswered(made: Stored, now: Date): void {
  const { kind, direction, at, recordId } = interactions;
  const contacts = db()
    .select({ kind, direction, at })
    .from(interactions)
    .where(sql`${recordId} = ${made.id}`);
  for (const contact of contacts.orderBy(at).all()) keepResponses(made, contact, now);
}

function refuseChanged({ id, name, version }: Stored, interactionIds: readonly number[]): void {
  const { count } = db().get<{ count: number }>(
    sql`select count(*) as count from ${interactions} where record_id = ${id}`,
  );
  const untouched =
    version === 1 && count === interactionIds.length && idsOn(id, interactionIds).length === count;
  if (!untouched) throw new Invalid({}, `${name} was changed since, so nothing was undone.`);
}

type Told =
  | Omit<SplitDeed, "type" | "name">
  | { kind: "case.split_off"; from: number }
  | { kind: "case.rejoined"; other: number };

const tell = (viewer: Viewer, { id, type, name }: Stored, event: Told, now: Date) =>
  appendEvent(viewer, { subject: "record", id }, { ...event, type, name }, now);
