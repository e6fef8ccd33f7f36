import { sql } from "drizzle-orm";
import { transact } from "@/db/client";
import { prepared } from "@/db/prepared";
import { links } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Field } from "@/lib/fields/field";
import { refuseQualified } from "@/lib/leads/qualified";
import { changeLine, removeLine } from "@/lib/opportunities/lines";
import { headOf } from "./head";
import { editable, getRecord, type Stored } from "./record";
import { recordType } from "./registry";
import type { Relation } from "./type";
import { updateRecord } from "./write";

export type Pair = { relation: string; fromId: number; toId: number };

/** A relation of a record's type by its key. Throws NotFound. */
export function relationOf(typeName: string, key: string): Relation {
  const relation = recordType(typeName).relations.find((each) => each.key === key);
  if (!relation) throw new NotFound("That relation");
  return relation;
}

/** One end of a relation, as screens name it. */
export type End = { type: string; id: number; relation: string };

/**
 * Links two records by a relation of the first one's type. A relation that is a field of either record sets that
 * field, and so replaces what it held. Needs the right to edit both ends. Throws NotFound; Invalid also for a lead that
 * became a deal.
 */
export function linkRecords(viewer: Viewer, end: End, otherId: number, now: Date): void {
  transact(() => {
    const { by, to, from, other } = ends(viewer, end, otherId);
    if (by.kind === "field") updateRecord(viewer, end.type, end.id, { [by.field]: otherId }, now);
    else if (by.kind === "inverse") updateRecord(viewer, to, otherId, { [by.field]: end.id }, now);
    else if (by.kind === "lines")
      changeLine(viewer, by.end === "opportunity" ? [from, other] : [other, from], {}, now);
    else if (from.id === other.id) throw new Invalid({}, "A record cannot be linked to itself.");
    else addLink(viewer, [from, other], pairOf(by, end.id, otherId), now);
  });
}

/** Takes a link away again. The records stay. Throws NotFound when there is no such link; Invalid like `linkRecords`. */
export function unlinkRecords(viewer: Viewer, end: End, otherId: number, now: Date): void {
  transact(() => {
    const { by, to, from, other } = ends(viewer, end, otherId);
    if (by.kind === "field") clear(viewer, end.type, end.id, by.field, otherId, now);
    else if (by.kind === "inverse") clear(viewer, to, otherId, by.field, end.id, now);
    else if (by.kind === "lines")
      removeLine(viewer, by.end === "opportunity" ? [from, other] : [other, from], now);
    else removeLink(viewer, from, other, pairOf(by, end.id, otherId), now);
  });
}

function ends(viewer: Viewer, end: End, otherId: number) {
  const relation = relationOf(end.type, end.relation);
  const from = editable(viewer, recordType(end.type), end.id);
  const other = editable(viewer, recordType(relation.to), otherId);
  return { by: relation.by, to: relation.to, from, other };
}

const pairOf = (by: { relation: string; end: "from" | "to" }, id: number, otherId: number): Pair =>
  by.end === "from"
    ? { relation: by.relation, fromId: id, toId: otherId }
    : { relation: by.relation, fromId: otherId, toId: id };

function clear(viewer: Viewer, type: string, id: number, field: string, holds: number, now: Date): void {
  if (getRecord(viewer, recordType(type), id).values[field] !== holds) throw new NotFound("That link");
  updateRecord(viewer, type, id, { [field]: null }, now);
}

/** Writes a link where there is none, and tells both histories. For rules that link as a consequence. */
export function writeLink(viewer: Viewer, pair: Pair, now: Date): void {
  if (isLinked.get(pair)) return;
  add.run({ ...pair, createdAt: now.getTime() });
  tell(viewer, "record.linked", pair, now);
}

const at = (name: string) => sql.placeholder(name);

const isPair = sql`${links.relation} = ${at("relation")} and ${links.fromId} = ${at("fromId")}
  and ${links.toId} = ${at("toId")}`;

const isLinked = prepared(sql`select 1 from ${links} where ${isPair}`);

const add = prepared(sql`insert into ${links} (relation, from_id, to_id, created_at)
  values (${at("relation")}, ${at("fromId")}, ${at("toId")}, ${at("createdAt")})`);

/** Takes a link away whichever end is named first, and tells both histories; for taking back what made it. */
export function eraseLink(viewer: Viewer, relation: string, oneId: number, otherId: number, now: Date): void {
  for (const [fromId, toId] of [
    [oneId, otherId],
    [otherId, oneId],
  ] as const) {
    takeLink(viewer, { relation, fromId, toId }, now);
  }
}

/** Takes a link away and tells both histories. Gives false when there is none. */
function takeLink(viewer: Viewer, pair: Pair, now: Date): boolean {
  if (!isLinked.get(pair)) return false;
  take.run(pair);
  tell(viewer, "record.unlinked", pair, now);
  return true;
}

const take = prepared(sql`delete from ${links} where ${isPair}`);

function addLink(viewer: Viewer, both: readonly Stored[], pair: Pair, now: Date): void {
  if (isLinked.get(pair)) return;
  for (const record of both) refuseQualified(record);
  writeLink(viewer, pair, now);
}

function removeLink(viewer: Viewer, from: Stored, other: Stored, pair: Pair, now: Date): void {
  for (const record of [from, other]) refuseQualified(record);
  refuseNeeded(from, other);
  refuseNeeded(other, from);
  if (!takeLink(viewer, pair, now)) throw new NotFound("That link");
  letGoOfPrimary(viewer, from, other, now);
}

/** Whom a record must name, as a deal its primary contact, stays among those that it is linked to. */
function refuseNeeded({ type, name, values }: Stored, other: Stored): void {
  const isNaming = ({ kind, required, to, key }: Field) =>
    kind === "link" && required && to === other.type && values[key] === other.id;
  const field = recordType(type).fields.find(isNaming);
  if (field) throw new Invalid({}, `${other.name} is the ${field.label} of ${name}. Choose another first.`);
}

/** A contact that leaves an account is no longer its primary contact. */
function letGoOfPrimary(viewer: Viewer, from: Stored, other: Stored, now: Date): void {
  const field = recordType(from.type).fields.find((each) => each.mirror && each.to === other.type);
  if (field && from.values[field.key] === other.id)
    updateRecord(viewer, from.type, from.id, { [field.key]: null }, now);
}

function tell(
  viewer: Viewer,
  kind: "record.linked" | "record.unlinked",
  { relation, fromId, toId }: Pair,
  now: Date,
): void {
  const [from, to] = [headOf(fromId)!, headOf(toId)!];
  for (const [{ id, type, name }, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const end = { relation, id: other.id, type: other.type };
    appendEvent(viewer, { subject: "record", id }, { kind, type, name, to: end }, now);
  }
}
