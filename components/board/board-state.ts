import type { BoardColumn, BoardStage, ColumnNews } from "@/lib/opportunities/board";
import { compareIn, type Figures, type Tile } from "@/lib/opportunities/board-tile";
import type { TileSlice } from "@/lib/opportunities/board-tiles";

export type Columns = readonly BoardColumn[];

/** A tile and the column that it stands in. */
export type Placed = { tile: Tile; column: BoardColumn };

/** Where a tile is; null where the board does not show it. */
export function placeOf(columns: Columns, id: number): Placed | null {
  for (const column of columns) {
    const tile = column.tiles.find((each) => each.id === id);
    if (tile) return { tile, column };
  }
  return null;
}

/** The number of a tile where this column holds it, so that the others hear nothing of it. */
export const holds = ({ tiles }: BoardColumn, id: number | null): number | null =>
  tiles.some((tile) => tile.id === id) ? id : null;

/**
 * The board with a slice behind the place where the column ended when it was asked for. What was shown there before its
 * turn (`withNews`) stays where it is, under the eyes of whoever put it there.
 */
export const withSlice = (columns: Columns, key: string, from: string, slice: TileSlice): Columns =>
  columns.map((column) => {
    if (column.key !== key || column.next !== from) return column;
    const known = new Set(column.tiles.map(({ id }) => id));
    const more = slice.tiles.filter(({ id }) => !known.has(id));
    return { ...column, tiles: [...column.tiles, ...more], next: slice.next };
  });

/**
 * The board after some records have changed: each stands where it is now, or nowhere, and all sums are new. Of those
 * that belong after all that were read, only `own` ones are shown, at the end: the user has just put them there.
 * Columns that nothing changes in stay the same objects, so that they are not drawn again.
 */
export function withNews(
  columns: Columns,
  ids: readonly number[],
  news: readonly ColumnNews[],
  own: ReadonlySet<number> = new Set(),
): Columns {
  const asked = new Set(ids);
  return columns.map((column) => {
    const rest = column.tiles.filter(({ id }) => !asked.has(id));
    const { tiles: come = [], figures = column.figures } = news.find(({ key }) => key === column.key) ?? {};
    const isSame = rest.length === column.tiles.length && come.length === 0;
    if (isSame && equal(figures, column.figures)) return column;
    const read = rest.filter(({ id }) => !own.has(id));
    const shown = come.filter(
      (tile) => own.has(tile.id) || column.next === null || isAmong(column, read, tile),
    );
    return { ...column, figures, tiles: isSame ? column.tiles : shown.reduce(inserted(column), rest) };
  });
}

/** Whether news are of these columns: where a stage was merged or added meanwhile, the board must be read anew. */
export const isOfColumns = (columns: Columns, news: readonly ColumnNews[]): boolean =>
  columns.length === news.length && columns.every(({ key }, at) => news[at]?.key === key);

const equal = (a: Figures, b: Figures): boolean =>
  a.count === b.count && a.cents === b.cents && a.weighted === b.weighted;

/** Whether a tile belongs before one that was read; one after all of them is read when its turn comes. */
const isAmong = ({ kind }: BoardColumn, tiles: readonly Tile[], tile: Tile): boolean =>
  tiles.some((each) => compareIn(kind, tile, each) < 0);

/** Puts a tile where it belongs. */
const inserted =
  ({ kind }: Pick<BoardColumn, "kind">) =>
  (tiles: readonly Tile[], tile: Tile): Tile[] =>
    tiles.toSpliced(slotOf(kind, tiles, tile), 0, tile);

/** Behind the last that comes before it: what stands somewhere before its turn does not count. */
const slotOf = (kind: BoardColumn["kind"], tiles: readonly Tile[], tile: Tile): number =>
  tiles.findLastIndex((each) => compareIn(kind, each, tile) < 0) + 1;

/**
 * The board with a deal in another column, or in none of them (null), as it will be once that is saved: sums and all.
 * `today` is its closing day.
 */
export function withMove(columns: Columns, id: number, toKey: string | null, today: string): Columns {
  const placed = placeOf(columns, id);
  const to = columns.find(({ key }) => key === toKey);
  if (!placed || placed.column === to || (toKey !== null && !to?.stage)) return columns;
  return columns.map((column) => {
    if (column === placed.column)
      return {
        ...column,
        figures: changed(column.figures, placed.tile, -1),
        tiles: column.tiles.filter((each) => each !== placed.tile),
      };
    if (column !== to || !to.stage) return column;
    const tile = movedTile(placed, to.stage, today);
    const tiles = inserted(column)(column.tiles, tile);
    return { ...column, figures: changed(column.figures, tile, 1), tiles };
  });
}

/** The probability follows the stage unless it was typed. */
function movedTile({ tile, column }: Placed, stage: BoardStage, today: string): Tile {
  const follows = tile.probability === (column.stage?.probability ?? null);
  const wasClosed = column.kind === "won" || column.kind === "lost";
  return {
    ...tile,
    probability: follows ? stage.probability : tile.probability,
    actualOn: stage.kind === "open" ? null : wasClosed ? tile.actualOn : today,
  };
}

const changed = ({ count, cents, weighted }: Figures, tile: Tile, by: 1 | -1): Figures => ({
  count: count + by,
  cents: cents + by * (tile.amountCents ?? 0),
  weighted: weighted + by * (tile.amountCents ?? 0) * (tile.probability ?? 0),
});

/** Why a tile cannot be dropped on a column; null where it can. A lead on the first open stage is qualified there. */
export function refusalOf(columns: Columns, { tile, column }: Placed, to: BoardColumn): string | null {
  if (to === column) return null;
  const { type, name, mayEdit } = tile;
  if (!mayEdit) return `${name} is not yours to change.`;
  if (type === "lead" && to !== firstOpen(columns))
    return `A lead must be qualified first: drop it on ${firstOpen(columns)?.stage?.name ?? "the first stage"}.`;
  return type === "opportunity" && to.kind === "lead" ? "A qualified lead cannot go back." : null;
}

/** The column that leads are qualified into. */
export const firstOpen = (columns: Columns): BoardColumn | undefined =>
  columns.find(({ kind }) => kind === "open");

/** The tile that takes the place of one which leaves the board; null where its column holds no other. */
export function neighbourOf({ tile, column: { tiles } }: Placed): number | null {
  const at = tiles.indexOf(tile);
  return (tiles[at + 1] ?? tiles[at - 1])?.id ?? null;
}

/** What is said of a tile that goes nowhere. */
export const staysIn = ({ name }: Pick<Tile, "name">, column: Pick<BoardColumn, "stage">): string =>
  `${name} stays in ${nameOf(column)}.`;

/** What people call a column. */
export const nameOf = ({ stage }: Pick<BoardColumn, "stage">): string => stage?.name ?? "Lead";

/** Where a tile stands in a column, or would if it were moved `today`: `Fast Paint, Proposal/Quote, 2 of 4`. */
export function whereIs(placed: Placed, column: BoardColumn, today: string): string {
  const { kind, stage, figures, tiles, next } = column;
  const from = placed.column;
  const tile = stage && from.key !== column.key ? movedTile(placed, stage, today) : placed.tile;
  const others = tiles.filter(({ id }) => id !== tile.id);
  const slot = slotOf(kind, others, tile);
  const count = from.key === column.key ? figures.count : figures.count + 1;
  const at = slot < others.length ? slot + 1 : next === null ? count : null;
  return `${tile.name}, ${nameOf(column)}, ${at === null ? "one" : at} of ${count}`;
}
