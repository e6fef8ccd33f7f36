import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { customValues, links, productLines, records } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Field } from "@/lib/fields/field";
import { type Line, linesOf } from "@/lib/opportunities/line-figures";
import { inPlace } from "@/lib/opportunities/line-places";
import { countLimit } from "./count";
import { keptColumn, keptOfField } from "./kept-values";
import { hideUnseen } from "./list";
import { type References, referencesOf } from "./names";
import { columns, head, type Stored, toStored } from "./record";
import { fieldOf, recordType } from "./registry";
import { columnOf, idOf, joinOwn, tableOf } from "./tables";
import type { RecordType, Relation } from "./type";

/** What stands at the other end of a relation of one record, cut to what the viewer may see. */
export type RelatedPage = {
  /** The newest first; the products of an opportunity in their order. */
  rows: Stored[];
  references: References;
  /** How many there are in all; one past the limit stands for more. */
  total: number;
  /** The id to ask on `after`; null at the end. */
  next: number | null;
  /** The figures of each line by the id of the record at the other end; empty for other relations. */
  lines: Record<number, Line>;
};

export type RelatedAsk = {
  /** Keys of the other type's fields to read. */
  fields: readonly string[];
  after?: number;
  limit?: number;
};

/** The relations of a type whose other end the viewer may see at all. */
export const relationsOf = (viewer: Viewer, typeName: string): Relation[] =>
  recordType(typeName).relations.filter(({ to }) => levelOf(viewer, to, "view") !== "none");

/**
 * The records that a relation of `record` leads to, 25 a page unless `limit` says otherwise. `record` must have
 * been read for this viewer (`getRecord`).
 */
export function relatedRecords(
  viewer: Viewer,
  record: Stored,
  relation: Relation,
  { fields: keys, after, limit = 25 }: RelatedAsk,
): RelatedPage {
  const type = recordType(relation.to);
  const fields = keys.map((key) => fieldOf(type, key));
  const { from, order, after: beyond, where } = sourceOf(viewer, record, relation);
  const list = fields.length ? sql`, ${columns(type, fields)}` : sql``;
  const rest = after === undefined ? sql`` : sql` and ${beyond(after)}`;
  const found = db()
    .all<Record<string, unknown>>(
      sql`select ${head}${list} ${from} where ${where}${rest} order by ${order} limit ${limit + 1}`,
    )
    .map((row) => toStored(row, fields));
  const rows = found.slice(0, limit);
  const references = referencesOf(viewer, fields, rows);
  return {
    rows: rows.map((row) => hideUnseen(row, fields, references)),
    references,
    total: countRelated(viewer, record, relation),
    next: found.length > limit ? rows.at(-1)!.id : null,
    lines: relation.by.kind === "lines" ? linesOf(relation.by.end, record.id, rows) : {},
  };
}

/** How many of them the viewer may see, up to one past the limit of counts. */
export function countRelated(viewer: Viewer, record: Stored, relation: Relation): number {
  const { from, where } = sourceOf(viewer, record, relation);
  const { n } = db().get<{ n: number }>(
    sql`select count(*) as n from (select 1 ${from} where ${where} limit ${countLimit + 1})`,
  );
  return n;
}

/** In which order the other ends stand, and which of them stand after one, by its id. */
type Listing = { order: SQL; after: (id: number) => SQL };

type Source = Listing & { from: SQL; where: SQL };

/** Where the other ends are found: the table with the index on this end drives, and its order walks that index. */
function sourceOf(viewer: Viewer, record: Stored, relation: Relation): Source {
  const { join, holds, ...listing } = walkOf(record, relation);
  const within = scope(viewer, relation.to, "view");
  const live = sql`${holds} and ${records.deletedAt} is null and ${records.type} = ${relation.to}`;
  return { ...listing, from: join, where: within ? sql`${live} and ${within}` : live };
}

type Walk = Listing & { join: SQL; holds: SQL };

const newestFirst = (key: SQL): Listing => ({ order: sql`${key} desc`, after: (id) => sql`${key} < ${id}` });

function walkOf(record: Stored, { to, by }: Relation): Walk {
  const other = recordType(to);
  switch (by.kind) {
    case "links": {
      const [here, there] = by.end === "from" ? [links.fromId, links.toId] : [links.toId, links.fromId];
      const holds = sql`${links.relation} = ${by.relation} and ${here} = ${record.id}`;
      return { join: through(sql`${links}`, sql`${there}`, other), holds, ...newestFirst(sql`${there}`) };
    }
    case "lines": {
      const { opportunityId, productId } = productLines;
      const [here, there] =
        by.end === "opportunity" ? [opportunityId, productId] : [productId, opportunityId];
      return {
        join: through(sql`${productLines}`, sql`${there}`, other),
        holds: sql`${here} = ${record.id}`,
        ...(by.end === "opportunity" ? inPlace(record.id) : newestFirst(sql`${there}`)),
      };
    }
    case "field": {
      const target = record.values[by.field] ?? null;
      const join = sql`from ${records}${joinOwn(other)}`;
      return { join, holds: sql`${records.id} = ${target}`, ...newestFirst(sql`${records.id}`) };
    }
    case "inverse":
      return pointingHere(other, fieldOf(other, by.field), record.id);
    default:
      return by satisfies never;
  }
}

/** Records whose link field holds `id`, by the field's index; while that is being made, all of the type are asked. */
function pointingHere(other: RecordType, field: Field, id: number): Walk {
  const holds = sql`${columnOf(other, field)} = ${id}`;
  if (field.storage !== "custom") {
    const own = tableOf(other)!;
    return {
      join: sql`from ${own} cross join ${records} on ${records.id} = ${idOf(own)}`,
      holds,
      ...newestFirst(idOf(own)),
    };
  }
  if (!field.index?.ready)
    return { join: sql`from ${records}${joinOwn(other)}`, holds, ...newestFirst(sql`${records.id}`) };
  const key = sql`${customValues.recordId}`;
  return {
    join: through(sql`${customValues}`, key, other),
    ...newestFirst(key),
    holds: sql`${keptOfField(field.index.id)} and ${keptColumn} = ${id}`,
  };
}

const through = (table: SQL, there: SQL, other: RecordType): SQL =>
  sql`from ${table} cross join ${records} on ${records.id} = ${there}${joinOwn(other)}`;
