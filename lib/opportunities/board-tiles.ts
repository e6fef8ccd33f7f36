import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Condition } from "@/lib/filters/condition";
import { withAccepted } from "@/lib/quotes/accepted";
import { hideUnseen } from "@/lib/records/list";
import { remembered } from "@/lib/records/memory";
import { type References, referencesOf } from "@/lib/records/names";
import { gathering } from "@/lib/records/plan";
import { columns, head, type Stored, toStored } from "@/lib/records/record";
import { fieldOf } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { type BoardSource, orderIn, type Place, readPlace, stretchesAfter, writePlace } from "./board-column";
import { dayIn, type Tile } from "./board-tile";

/** A stretch of a column, and the place after which it goes on; null at its end. */
export type TileSlice = { tiles: Tile[]; next: string | null };

/** So many tiles of a column are read at once: more than a screen shows. */
export const sliceSize = 30;

const keys: Record<Tile["type"], string[]> = {
  opportunity: [
    ...["primaryContactId", "amountCents", "probability", "expectedCloseOn", "actualCloseOn"],
    ...["stageSince", "lastInteractionAt"],
  ],
  lead: ["company", "amountCents"],
};

/**
 * The first tiles of a column, or those after a place, of the rows that meet conditions with the viewer's reach among
 * them. Throws BadAddress.
 */
export function tileSlice(
  viewer: Viewer,
  source: BoardSource,
  asked: Condition[],
  from: string | null,
  now: Date,
): TileSlice {
  const rows: Row[] = [];
  for (const stretch of from === null ? [sql`1`] : stretchesAfter(source, readPlace(from)))
    if (rows.length <= sliceSize)
      rows.push(...read(source, asked, stretch, sliceSize + 1 - rows.length, now));
  const tiles = toTiles(viewer, source, rows);
  const shown = tiles.slice(0, sliceSize);
  const last = shown.at(-1);
  return { tiles: shown, next: tiles.length > sliceSize && last ? writePlace(placeOf(source, last)) : null };
}

/** The same columns are opened all day by everybody; names and rights are still asked for each reader. */
function read(source: BoardSource, asked: Condition[], stretch: SQL, most: number, now: Date): Row[] {
  const query = rowsOf(source, asked, stretch, most, now);
  return remembered(source.type.name, query, now, () => db().all<Row>(query));
}

const placeOf = ({ kind }: BoardSource, tile: Tile): Place => ({ day: dayIn(kind, tile), id: tile.id });

/** Those of these records that the column holds. */
export const tilesAmong = (
  viewer: Viewer,
  source: BoardSource,
  asked: Condition[],
  ids: readonly number[],
  now: Date,
): Tile[] =>
  toTiles(viewer, source, db().all<Row>(rowsOf(source, [...asked, among(ids)], sql`1`, ids.length, now)));

const among = (ids: readonly number[]): Condition => ({
  where: () => sql`${records.id} in (select value from json_each(${JSON.stringify(ids)}))`,
  table: "record",
  narrows: true,
});

type Row = Record<string, unknown>;

const fieldsOf = (type: RecordType) => keys[type.name as Tile["type"]].map((key) => fieldOf(type, key));

function rowsOf(source: BoardSource, asked: Condition[], stretch: SQL, most: number, now: Date): SQL {
  const { type, holds } = source;
  const { from, where } = gathering(type, [holds, ...asked], "own", now);
  return sql`select ${head}, ${columns(type, fieldsOf(type))}
    ${from} where ${where} and ${stretch} order by ${orderIn(source)} limit ${most}`;
}

function toTiles(viewer: Viewer, { type }: BoardSource, found: readonly Row[]): Tile[] {
  const fields = fieldsOf(type);
  const rows = found.map((row) => toStored(row, fields));
  const references = referencesOf(viewer, [...fields, fieldOf(type, "ownerId")], rows);
  const accepted = withAccepted(rows.map(({ id }) => id));
  return rows.map((row) => ({
    ...toTile(viewer, hideUnseen(row, fields, references), references),
    accepted: accepted.has(row.id),
  }));
}

function toTile(viewer: Viewer, row: Stored, references: References): Omit<Tile, "accepted"> {
  const { id, name, ownerId, values } = row;
  const type = row.type as Tile["type"];
  const number = (key: string) => (values[key] as number | null | undefined) ?? null;
  const text = (key: string) => (values[key] as string | null | undefined) ?? null;
  const contact = references.records[number("primaryContactId") ?? 0];
  const owner = references.choices.user?.find((each) => each.id === ownerId);
  return {
    ...{ id, type, name },
    who: (type === "lead" ? text("company") : contact?.name) ?? "",
    amountCents: number("amountCents"),
    probability: number("probability"),
    expectedOn: text("expectedCloseOn"),
    actualOn: text("actualCloseOn"),
    quietSince:
      type === "lead" ? null : Math.max(number("stageSince") ?? 0, number("lastInteractionAt") ?? 0),
    owner: owner?.label ?? null,
    mayEdit: reaches(viewer, type, "edit", row),
  };
}
