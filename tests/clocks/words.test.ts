import { expect, test } from "vitest";
import { clockName, dueWords, figuresText, spanLong } from "@/lib/clocks/words";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse("2026-03-02T12:00:00Z");

test.each([
  [3 * day + hour, "Due 3d", "plain"],
  [hour + 1, "Due 1h", "plain"],
  [40 * minute, "Due 40m", "soon"],
  [1, "Due <1m", "soon"],
  [0, "Overdue <1m", "overdue"],
  [-2 * hour - 59 * minute, "Overdue 2h", "overdue"],
  [-9 * day, "Overdue 9d", "overdue"],
])("what is due in %d milliseconds says %s", (left, text, mark) => {
  expect(dueWords(now + left, now)).toEqual({ text, mark });
});

test("a time has its two largest units", () => {
  const times = [0, 999, 45_000, 2 * hour + 10 * minute, hour, day + 4 * hour + 59 * minute, day + minute];
  expect(times.map(spanLong)).toEqual(["0s", "0s", "45s", "2h 10m", "1h", "1d 4h", "1d"]);
});

test("a clock is named by what it measures", () => {
  expect([clockName("resolution"), clockName("email"), clockName("sms")]).toEqual([
    ...["Resolution", "First response by email", "First response by SMS"],
  ]);
});

test("what a clock has used and has left goes on while people work, and stands where they went home", () => {
  const read = { limit: "1 working day", usedMs: 2 * hour, leftMs: 6 * hour, countsFrom: now };
  const until = { ...read, countsUntil: now + 10 * minute };
  expect([0, 5, 30].map((minutes) => figuresText(until, now + minutes * minute))).toEqual([
    "2h used of 1 working day, 6h left",
    "2h 5m used of 1 working day, 5h 55m left",
    "2h 10m used of 1 working day, 5h 50m left",
  ]);
  const done = { ...read, limit: null, leftMs: null, countsUntil: null };
  expect(figuresText(done, now + hour)).toBe("3h used");
});
