import { describe, expect, test } from "vitest";
import { type ListState, opened, withMore, withNews, withOpen } from "@/components/inbox/list-state";
import type { InboxRow } from "@/lib/inbox/rows";

const row = (id: number, subject = `Case ${id}`): InboxRow => ({
  ...{ id, subject, who: "", words: "", activityAt: 0, unread: false, escalated: false },
  ...{ priority: null, dueAt: null, snoozedUntil: null },
});
const rows = (...ids: number[]) => ids.map((id) => row(id));
const list = (ids: number[], next: string | null = null) =>
  opened("status=open", { rows: rows(...ids), next, chips: {} });
const idsOf = (state: ListState) => state.rows.map(({ id }) => id);

/** What became of cases: these are still in the list. */
const news = (...still: InboxRow[]) => ({ rows: still, chips: {} });

describe("a list whose cases changed", () => {
  test("renews those that it still holds, lets go of others and announces new ones", () => {
    const after = withNews(list([1, 2, 3]), [1, 2, 9], news(row(1, "Renamed"), row(9)), null);
    expect(after.rows.map(({ subject }) => subject)).toEqual(["Renamed", "Case 3"]);
    expect(after.fresh).toEqual([9]);
  });

  test("keeps the open case until another is open, even if it is not in it any more", () => {
    const resolved = withNews(list([1, 2, 3]), [2], news(), 2);
    expect(idsOf(resolved)).toEqual([1, 2, 3]);
    expect(idsOf(withOpen(resolved, 2))).toEqual([1, 2, 3]);
    expect(idsOf(withOpen(resolved, 3))).toEqual([1, 3]);
  });

  test("keeps the open case for good where it came back meanwhile", () => {
    const resolved = withNews(list([1, 2, 3]), [2], news(), 2);
    const undone = withNews(resolved, [2], news(row(2)), 2);
    expect(idsOf(withOpen(undone, 3))).toEqual([1, 2, 3]);
  });
});

describe("a slice of a list", () => {
  const asked = { key: "status=open", after: "b" };

  test("follows what it was asked for, with nothing twice", () => {
    expect(idsOf(withMore(list([1, 2], "b"), asked, { rows: rows(2, 3), next: null }))).toEqual([1, 2, 3]);
  });

  test("that comes after the list was read anew is dropped, since there would be a gap before it", () => {
    const anew = list([8, 1], "a");
    expect(withMore(anew, asked, { rows: rows(3), next: null })).toBe(anew);
    const other = opened("", { rows: rows(1), next: "b", chips: {} });
    expect(withMore(other, asked, { rows: rows(3), next: null })).toBe(other);
  });
});
