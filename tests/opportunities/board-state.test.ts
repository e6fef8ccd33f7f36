import { describe, expect, test } from "vitest";
import {
  type Columns,
  isOfColumns,
  neighbourOf,
  placeOf,
  refusalOf,
  whereIs,
  withMove,
  withNews,
  withSlice,
} from "@/components/board/board-state";
import { inTurn } from "@/components/board/in-turn";
import type { BoardColumn } from "@/lib/opportunities/board";
import type { ColumnKind, Tile } from "@/lib/opportunities/board-tile";

const tile = (id: number, more: Partial<Tile> = {}): Tile => ({
  ...{ id, type: "opportunity", name: `Deal ${id}`, who: "", owner: null, mayEdit: true, quietSince: 0 },
  ...{
    amountCents: 1000,
    probability: 20,
    expectedOn: `2026-03-0${id}`,
    actualOn: null,
    accepted: false,
    ...more,
  },
});

function column(
  id: number,
  kind: ColumnKind,
  probability: number,
  tiles: Tile[],
  next: string | null = null,
) {
  const stage = { id, name: `Stage ${id}`, colour: "ok", rotsAfterDays: null, probability };
  const sum = (of: (each: Tile) => number) => tiles.reduce((all, each) => all + of(each), 0);
  const figures = {
    count: tiles.length,
    cents: sum(({ amountCents }) => amountCents ?? 0),
    weighted: sum((each) => (each.amountCents ?? 0) * (each.probability ?? 0)),
  };
  const made: BoardColumn = {
    ...{ key: kind === "lead" ? "lead" : `stage-${id}`, kind, tiles, next, figures },
    stage: kind === "lead" ? null : { ...stage, kind },
  };
  return made;
}

const board = (): Columns => [
  column(0, "lead", 0, [tile(9, { type: "lead", probability: null })]),
  column(1, "open", 20, [tile(1), tile(3)]),
  column(2, "open", 40, [tile(2, { probability: 55 })]),
  column(3, "won", 100, []),
];
const idsIn = (columns: Columns, key: string) =>
  columns.find((each) => each.key === key)!.tiles.map(({ id }) => id);
const figuresIn = (columns: Columns, key: string) => columns.find((each) => each.key === key)!.figures;

describe("a move that is on its way", () => {
  test("is shown where it belongs, with the sums of both columns", () => {
    const moved = withMove(board(), 3, "stage-2", "2026-03-05");
    expect([idsIn(moved, "stage-1"), idsIn(moved, "stage-2")]).toEqual([[1], [2, 3]]);
    expect(figuresIn(moved, "stage-1")).toEqual({ count: 1, cents: 1000, weighted: 20_000 });
    // Its probability follows the stage; that of the other one was typed.
    expect(figuresIn(moved, "stage-2")).toEqual({ count: 2, cents: 2000, weighted: 55_000 + 40_000 });
  });

  test("keeps a probability that was typed, and closes today", () => {
    const moved = withMove(board(), 2, "stage-3", "2026-03-05");
    expect(placeOf(moved, 2)?.tile).toMatchObject({ probability: 55, actualOn: "2026-03-05" });
  });

  test("to another pipeline takes it off the board, and leads to the tile that stands in its place", () => {
    const moved = withMove(board(), 1, null, "2026-03-05");
    expect(idsIn(moved, "stage-1")).toEqual([3]);
    expect(figuresIn(moved, "stage-1")).toEqual({ count: 1, cents: 1000, weighted: 20_000 });
    expect(moved.slice(2)).toEqual(board().slice(2));
    const next = (id: number) => neighbourOf(placeOf(board(), id)!);
    expect([next(1), next(3), next(2)]).toEqual([3, 1, null]);
  });

  test("of what is not on the board, or is there already, changes nothing", () => {
    const all = board();
    expect(withMove(all, 77, "stage-2", "2026-03-05")).toBe(all);
    expect(withMove(all, 1, "stage-1", "2026-03-05")).toBe(all);
  });
});

describe("news", () => {
  const news = (key: string, tiles: Tile[]) => [
    { key, tiles, figures: { count: 7, cents: 70, weighted: 0 } },
  ];

  test("put each record where it is now, and take away what is gone", () => {
    const now = withNews(board(), [1, 2], news("stage-3", [tile(1, { actualOn: "2026-03-05" })]));
    expect(["stage-1", "stage-2", "stage-3"].map((key) => idsIn(now, key))).toEqual([[3], [], [1]]);
    expect(figuresIn(now, "stage-3").count).toBe(7);
  });

  test("leave what belongs after all that was read until it is read", () => {
    const [lead, first, ...rest] = board();
    const all = [lead!, { ...first!, next: "3_2026-03-03" }, ...rest];
    expect(idsIn(withNews(all, [5], news("stage-1", [tile(5)])), "stage-1")).toEqual([1, 3]);
    expect(idsIn(withNews(all, [5], news("stage-2", [tile(5)])), "stage-2")).toEqual([2, 5]);
  });

  test("show what the user has put there however far the column goes on, and in order what comes after", () => {
    const all = [column(1, "open", 20, [tile(1), tile(3)], "3_x")];
    const put = withNews(all, [9], news("stage-1", [tile(9)]), new Set([9]));
    expect(idsIn(put, "stage-1")).toEqual([1, 3, 9]);
    const read = withSlice(put, "stage-1", "3_x", { tiles: [tile(4), tile(6)], next: "6_x" });
    expect(idsIn(read, "stage-1")).toEqual([1, 3, 9, 4, 6]);
    const more = withNews(read, [5, 7], news("stage-1", [tile(5), tile(7)]), new Set([9]));
    expect(idsIn(more, "stage-1")).toEqual([1, 3, 9, 4, 5, 6]);
  });

  test("are of the columns that are shown, unless a stage was merged or added meanwhile", () => {
    const news = board().map(({ key, figures }) => ({ key, figures, tiles: [] }));
    expect(isOfColumns(board(), news)).toBe(true);
    expect(isOfColumns(board(), news.slice(1))).toBe(false);
    expect(isOfColumns(board(), [...news.slice(1), news[0]!])).toBe(false);
  });

  test("leave columns that nothing changes in as they are, so that they are not drawn again", () => {
    const all = board();
    const now = withNews(all, [2], news("stage-3", [tile(2, { actualOn: "2026-03-05" })]));
    expect(now.map((each, at) => each === all[at])).toEqual([true, true, false, false]);
  });
});

test("a slice goes behind the place that it was asked for, and repeats none that came meanwhile", () => {
  const all = [column(1, "open", 20, [tile(1), tile(3)], "3_x")];
  const slice = { tiles: [tile(3), tile(4)], next: null };
  expect(idsIn(withSlice(all, "stage-1", "3_x", slice), "stage-1")).toEqual([1, 3, 4]);
  expect(idsIn(withSlice(all, "stage-1", "1_x", slice), "stage-1")).toEqual([1, 3]);
});

describe("a drop", () => {
  const why = (id: number, key: string, columns = board()) =>
    refusalOf(columns, placeOf(columns, id)!, columns.find((each) => each.key === key)!);

  test("on another stage is fine, and a lead's on the first", () => {
    expect([why(1, "stage-2"), why(1, "stage-3"), why(9, "stage-1")]).toEqual([null, null, null]);
  });

  test("says why it cannot be", () => {
    expect(why(1, "lead")).toBe("A qualified lead cannot go back.");
    expect(why(9, "stage-2")).toBe("A lead must be qualified first: drop it on Stage 1.");
    const [lead, , ...rest] = board();
    const theirs = [lead!, column(1, "open", 20, [tile(1, { mayEdit: false })]), ...rest];
    expect(why(1, "stage-2", theirs)).toBe("Deal 1 is not yours to change.");
  });
});

test("where a tile stands is said with its place and how many there are", () => {
  const all = board();
  const placed = placeOf(all, 3)!;
  const where = (column: BoardColumn) => whereIs(placed, column, "2026-03-05");
  expect(where(placed.column)).toBe("Deal 3, Stage 1, 2 of 2");
  expect(where(all[2]!)).toBe("Deal 3, Stage 2, 2 of 2");
  expect(where({ ...all[2]!, next: "2_x", figures: { count: 90, cents: 0, weighted: 0 } })).toBe(
    "Deal 3, Stage 2, one of 91",
  );
  const won = column(3, "won", 100, [tile(4, { actualOn: "2026-03-04" })]);
  expect(where(won), "by the day that it is closed on").toBe("Deal 3, Stage 3, 1 of 2");
});

test("news that a later question overtook are asked again: they may tell of what was before", async () => {
  const newsInTurn = inTurn();
  const first = Promise.withResolvers<string>();
  const answers = [first.promise, Promise.resolve("new"), Promise.resolve("newest")];
  const shown: string[] = [];
  const renew = async () => shown.push(await newsInTurn(() => answers.shift()!));
  const [one, other] = [renew(), renew()];
  await other;
  first.resolve("old");
  await one;
  expect(shown).toEqual(["new", "newest"]);
});
