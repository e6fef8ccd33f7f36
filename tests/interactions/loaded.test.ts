import { describe, expect, test } from "vitest";
import { type Loaded, withPage } from "@/components/history/loaded";
import type { HistoryPage, Interaction } from "@/lib/interactions/interaction";

const item = (id: number, more: Partial<Interaction> = {}) =>
  ({ id, at: id * 1000, kind: "note", html: `${id}`, ...more }) as Interaction;
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => item(from + index));
const page = (from: number, to: number): HistoryPage => ({ items: range(from, to), before: `${from}` });
const all = (from: number, to: number): Loaded => ({ kind: null, ...page(from, to) });
const ids = ({ items }: Loaded) => items.map(({ id }) => id);

describe("when the server draws the last page of a history anew", () => {
  test("what is new joins, and what the page no longer holds stays above it", () => {
    const after = withPage(all(11, 20), page(13, 22));
    expect(ids(after)).toEqual(ids(all(11, 22)));
    expect(after.before).toBe("11");
  });

  test("what was loaded before stays, with the place to go on from", () => {
    const after = withPage({ ...all(1, 20), before: null }, page(12, 21));
    expect(ids(after)).toEqual(ids(all(1, 21)));
    expect(after.before).toBeNull();
  });

  test("a change shows, and what is gone from its time is gone", () => {
    const changed = [item(18, { html: "mended" }), item(20)];
    const after = withPage(all(11, 20), { items: [...range(11, 17), ...changed], before: "11" });
    expect(after.items.find(({ id }) => id === 18)!.html).toBe("mended");
    expect(ids(after)).not.toContain(19);
  });

  test("a whole history in one page takes the place of everything", () => {
    expect(ids(withPage(all(1, 5), { items: range(3, 5), before: null }))).toEqual([3, 4, 5]);
  });

  test("one that no longer meets what was loaded takes its place, for nothing may be missing between", () => {
    const after = withPage(all(1, 10), page(50, 60));
    expect(ids(after)).toEqual(ids(all(50, 60)));
    expect(after.before).toBe("50");
  });

  test("one kind alone takes only its own", () => {
    const calls: Loaded = { kind: "call", items: [item(2, { kind: "call" })], before: "2" };
    const after = withPage(calls, { items: [item(11), item(12, { kind: "call" })], before: "11" });
    expect(ids(after)).toEqual([2, 12]);
    expect(after.before).toBe("2");
  });
});
