import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { flagAcknowledgements, interactionRecords, interactions, records, users } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { recordType, recordTypes } from "@/lib/records/registry";
import { formatDayHeading, formatInstant, formatTime } from "@/lib/time/zone";
import { lastDayOfFlag } from "./flag-end";
import type { Direction, Flag, Interaction, InteractionKind } from "./interaction";
import { mayChangeNote } from "./may-change";

/** Whose history is read, by whom and when. */
export type Reading = { viewer: Viewer; recordId: number; now: Date };

type Row = {
  id: number;
  kind: InteractionKind;
  direction: Direction | null;
  at: number;
  durationSeconds: number | null;
  html: string;
  updatedAt: number | null;
  flaggedAt: number | null;
  flagEndsAt: number | null;
  authorId: number | null;
  author: string | null;
  homeId: number;
  homeType: string;
  homeName: string;
  ownerId: number | null;
  teamId: number | null;
};

/**
 * The interactions of a record's history that the viewer may see and `condition` picks, newest first. One is seen
 * by whoever may see the record it was written on, however many histories show it.
 */
export function readInteractions(reading: Reading, condition: SQL, limit: number): Interaction[] {
  const { viewer, recordId } = reading;
  const types = recordTypes().map((type) => type.name);
  // The order of the tables is fixed: the key of interaction_records gives both the rows and their order.
  const rows = db().all<Row>(sql`
    select ${interactions.id} as id, ${interactions.kind} as kind, ${interactions.direction} as direction,
      ${interactions.at} as at, ${interactions.durationSeconds} as durationSeconds, ${interactions.html} as html,
      ${interactions.updatedAt} as updatedAt, ${interactions.flaggedAt} as flaggedAt,
      ${interactions.flagEndsAt} as flagEndsAt, ${interactions.authorId} as authorId,
      ${users.firstName} || ' ' || ${users.lastName} as author, ${records.id} as homeId,
      ${records.type} as homeType, ${records.name} as homeName, ${records.ownerId} as ownerId,
      ${records.teamId} as teamId
    from ${interactionRecords} cross join ${interactions} on ${interactions.id} = ${interactionRecords.interactionId}
      cross join ${records} on ${records.id} = ${interactions.recordId}
      left join ${users} on ${users.id} = ${interactions.authorId}
    where ${interactionRecords.recordId} = ${recordId} and ${records.deletedAt} is null
      and ${scopeOfTypes(viewer, types, "view")} and ${condition}
    order by ${interactionRecords.at} desc, ${interactionRecords.interactionId} desc limit ${limit}`);
  const acknowledged = acknowledgements(rows);
  return rows.map((row) => ({
    ...shown(row, reading),
    flag: flagOf(row, acknowledged.get(row.id), reading),
  }));
}

function shown(row: Row, { viewer, recordId, now }: Reading): Omit<Interaction, "flag"> {
  const at = new Date(row.at);
  const type = recordType(row.homeType);
  const home = { id: row.homeId, type: type.name, label: type.labels.one, name: row.homeName };
  return {
    id: row.id,
    kind: row.kind,
    direction: row.direction,
    at: row.at,
    day: formatDayHeading(at, viewer.timeZone, now),
    time: formatTime(at, viewer.timeZone),
    durationMinutes: row.durationSeconds === null ? null : Math.round(row.durationSeconds / 60),
    author: row.author ?? "Rapport",
    mine: row.authorId !== null && row.authorId === viewer.userId,
    html: row.html,
    home: row.homeId === recordId ? null : { ...home, path: `/${type.path}/${row.homeId}` },
    updatedAt: row.updatedAt,
    mayChange: mayChangeNote(viewer, row, { ...row, type: row.homeType }),
  };
}

type Acknowledgements = Map<number, { interactionId: number; name: string; at: number }[]>;

function acknowledgements(rows: readonly Row[]): Acknowledgements {
  const flagged = rows.filter((row) => row.flaggedAt !== null).map((row) => row.id);
  if (flagged.length === 0) return new Map();
  const found = db().all<{ interactionId: number; name: string; at: number }>(sql`
    select ${flagAcknowledgements.interactionId} as interactionId, ${flagAcknowledgements.at} as at,
      ${users.firstName} || ' ' || ${users.lastName} as name
    from ${flagAcknowledgements} join ${users} on ${users.id} = ${flagAcknowledgements.userId}
    where ${flagAcknowledgements.interactionId} in (select value from json_each(${JSON.stringify(flagged)}))
    order by ${flagAcknowledgements.at}`);
  return Map.groupBy(found, (row) => row.interactionId);
}

function flagOf(
  row: Row,
  acknowledged: { name: string; at: number }[] = [],
  { viewer, now }: Reading,
): Flag | null {
  if (row.flaggedAt === null) return null;
  const { flaggedAt } = row;
  const endsAt = row.flagEndsAt === null ? null : new Date(row.flagEndsAt);
  return {
    endsOn: lastDayOfFlag(endsAt, viewer),
    ended: endsAt !== null && endsAt <= now,
    // Whoever dismissed an earlier flag of the note has not seen this one.
    acknowledgedBy: acknowledged
      .filter(({ at }) => at >= flaggedAt)
      .map(({ name, at }) => ({ name, at: formatInstant(new Date(at), viewer.timeZone) })),
  };
}
