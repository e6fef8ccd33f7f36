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

/** The board with a slice behind the place where the column ended when it was asked for. */
export const withSlice = (columns: Columns, key: string, from: string, slice: TileSlice): Columns =>
  columns.map((column) => {
    if (column.key !== key || column.next !== from) return column;
    const known = new Set(column.tiles.map(({ id }) => id));
    const more = slice.tiles.filter(({ id }) => !known.has(id));
    return { ...column, tiles: [...column.tiles, ...more], next: slice.next };
  });

/** The board after some records have changed: each stands where it is now, or nowhere, and all sums are new. */
export function withNews(columns: Columns, ids: readonly number[], news: readonly ColumnNews[]): Columns {
  const asked = new Set(ids);
  return columns.map((column) => {
    const rest = column.tiles.filter(({ id }) => !asked.has(id));
    const { tiles: come = [], figures = column.figures } = news.find(({ key }) => key === column.key) ?? {};
    const isSame = rest.length === column.tiles.length && come.length === 0;
    return { ...column, figures, tiles: isSame ? column.tiles : come.reduce(inserted(column), rest) };
  });
}

/** Puts a tile where it belongs; one that belongs after all that were read is read when its turn comes. */
const inserted =
  ({ kind, next }: BoardColumn) =>
  (tiles: Tile[], tile: Tile): Tile[] => {
    const at = tiles.findIndex((each) => compareIn(kind, tile, each) < 0);
    if (at >= 0) return tiles.toSpliced(at, 0, tile);
    return next === null ? [...tiles, tile] : tiles;
  };

/** The board with a deal in another column, as it will be once that is saved: sums and all. `today` is its closing day. */
export function withMove(columns: Columns, id: number, toKey: string, today: string): Columns {
  const placed = placeOf(columns, id);
  const to = columns.find(({ key }) => key === toKey);
  if (!placed || !to?.stage || placed.column === to) return columns;
  const tile = movedTile(placed, to.stage, today);
  return columns.map((column) => {
    if (column === placed.column)
      return {
        ...column,
        figures: changed(column.figures, placed.tile, -1),
        tiles: column.tiles.filter((each) => each !== placed.tile),
      };
    if (column !== to) return column;
    // It is shown where it was dropped, however far the column goes on.
    const tiles = inserted({ ...column, next: null })([...column.tiles], tile);
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

/** What people call a column. */
export const nameOf = ({ stage }: Pick<BoardColumn, "stage">): string => stage?.name ?? "Lead";

/** Where a tile stands in a column, or would: `Fast Paint, Proposal/Quote, 2 of 4`. */
export function whereIs({ tile, column: from }: Placed, column: BoardColumn): string {
  const { kind, figures, tiles, next } = column;
  const others = tiles.filter(({ id }) => id !== tile.id);
  const found = others.findIndex((each) => compareIn(kind, tile, each) < 0);
  const count = from.key === column.key ? figures.count : figures.count + 1;
  const at = found >= 0 ? found + 1 : next === null ? count : null;
  return `${tile.name}, ${nameOf(column)}, ${at === null ? "one" : at} of ${count}`;
}
