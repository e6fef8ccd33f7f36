import { beforeEach, expect, test } from "vitest";
import { sightClock } from "@/lib/health/clock";
import { emptyStore } from "../support/store";

const day = (number: number, hour = 3) => new Date(Date.UTC(2027, 0, number, hour));

beforeEach(emptyStore);

test("the first sighting allows nothing, the next day's does", () => {
  expect(sightClock(day(1))).toBe(false);
  expect(sightClock(day(2))).toBe(true);
  expect(sightClock(day(3))).toBe(true);
});

test("an hour of summer time and a late run are no jump", () => {
  sightClock(day(1));
  sightClock(day(2));
  expect(sightClock(day(3, 4))).toBe(true);
  expect(sightClock(day(4, 2))).toBe(true);
});

test("a clock that leaps two months waits a day", () => {
  sightClock(day(1));
  sightClock(day(2));
  expect(sightClock(day(62))).toBe(false);
  expect(sightClock(day(62, 20))).toBe(false);
  expect(sightClock(day(63))).toBe(true);
});

test("a clock that leaps and is put right removes nothing in between", () => {
  sightClock(day(1));
  sightClock(day(2));
  expect(sightClock(day(62))).toBe(false);
  expect(sightClock(day(3))).toBe(false);
  expect(sightClock(day(4))).toBe(true);
});
