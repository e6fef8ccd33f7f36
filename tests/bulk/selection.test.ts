import { expect, test } from "vitest";
import { between, countOf, isChosen, keptOf, nothing, withRows } from "@/components/bulk/selection-state";

const some = withRows(nothing, [1, 2, 3], true);
const all = { all: true as const, except: new Set<number>() };

test("rows are chosen and taken back", () => {
  const less = withRows(some, [2], false);
  expect([1, 2, 3].filter((id) => isChosen(less, id))).toEqual([1, 3]);
  expect(countOf(less, 100)).toBe(2);
});

test("of all that match, single rows are taken out and put back", () => {
  const less = withRows(all, [5, 6], false);
  expect([isChosen(less, 5), isChosen(less, 7), countOf(less, 100)]).toEqual([false, true, 98]);
  expect(countOf(withRows(less, [5], true), 100)).toBe(99);
});

test("when the filter changes, only what is still in sight stays, and never all", () => {
  expect([...(keptOf(some, [3, 4]) as typeof some & { ids: Set<number> }).ids]).toEqual([3]);
  expect(keptOf(all, [3, 4])).toEqual(nothing);
});

test("a range goes either way, and is the row alone where it began on another page", () => {
  expect(between([1, 2, 3, 4], 4, 2)).toEqual([2, 3, 4]);
  expect(between([1, 2, 3, 4], 2, 4)).toEqual([2, 3, 4]);
  expect(between([1, 2, 3, 4], 9, 2)).toEqual([2]);
});
