import { expect, test } from "vitest";
import { instantInZone, localInZone, startOfDayInZone } from "@/lib/time/zone";

test.each([
  ["2026-03-31T09:05", "UTC", "2026-03-31T09:05:00.000Z"],
  ["2026-03-31T09:05", "America/New_York", "2026-03-31T13:05:00.000Z"],
  ["2026-01-31T09:05", "America/New_York", "2026-01-31T14:05:00.000Z"],
  ["2026-03-31T00:05", "Asia/Kolkata", "2026-03-30T18:35:00.000Z"],
])("%s on clocks in %s is %s, and reads so again", (local, zone, instant) => {
  expect(instantInZone(local, zone).toISOString()).toBe(instant);
  expect(localInZone(new Date(instant), zone)).toBe(local);
});

test("a day begins at its midnight on both sides of a change of the clocks", () => {
  expect(startOfDayInZone("2026-03-08", "America/New_York").toISOString()).toBe("2026-03-08T05:00:00.000Z");
  expect(startOfDayInZone("2026-03-09", "America/New_York").toISOString()).toBe("2026-03-09T04:00:00.000Z");
});

test.each([
  ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
  ["2026-03-08", "America/Havana", "2026-03-08T05:00:00.000Z"],
  ["2023-10-01", "America/Asuncion", "2023-10-01T04:00:00.000Z"],
])("%s, whose midnight is skipped in %s, begins at the first instant after it", (day, zone, instant) => {
  expect(startOfDayInZone(day, zone).toISOString()).toBe(instant);
  expect(localInZone(new Date(instant), zone)).toBe(`${day}T01:00`);
});

test("what is no time makes no instant", () => {
  expect(Number.isNaN(instantInZone("2026-02-30T09", "UTC").getTime())).toBe(true);
});
