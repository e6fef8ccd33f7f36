import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BusinessHours } from "@/db/schema";
import { averageDayMs, workedBy, workedUntil, workingMs } from "@/lib/clocks/hours";
import { isWorkedByTheWall, workedByTheWall } from "./wall";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const nineToFive: [number, number][] = [[540, 1020]];
const office = (more: Partial<BusinessHours> = {}): BusinessHours => ({
  timeZone: "America/Phoenix",
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  holidays: [],
  ...more,
});

describe("working time", () => {
  const friday = new Date("2026-03-06T16:00:00-07:00");
  const monday = new Date("2026-03-09T10:30:00-07:00");

  test("leaves out the night and the weekend", () => {
    expect(workingMs(office(), friday, monday)).toBe(2.5 * hourMs);
    expect(workedBy(office(), friday, 2.5 * hourMs)).toEqual(monday);
  });

  test("ends with the day in which it is used up, and not with the next morning", () => {
    expect(workedBy(office(), friday, hourMs)).toEqual(new Date("2026-03-06T17:00:00-07:00"));
  });

  test("leaves out a holiday, once or every year", () => {
    const once = office({ holidays: [{ on: "2026-03-09", name: "Founders' Day" }] });
    const yearly = office({ holidays: [{ on: "03-09", name: "Founders' Day" }] });
    for (const hours of [once, yearly]) {
      expect(workingMs(hours, friday, monday)).toBe(hourMs);
      expect(workedBy(hours, friday, 2 * hourMs)).toEqual(new Date("2026-03-10T10:00:00-07:00"));
    }
  });

  test("knows several spans a day", () => {
    const split = office({
      week: [
        ...[0, 1, 2, 3, 4].map(
          () =>
            [
              [540, 720],
              [780, 1020],
            ] as [number, number][],
        ),
        [],
        [],
      ],
    });
    expect(workedBy(split, new Date("2026-03-09T11:00:00-07:00"), 2 * hourMs)).toEqual(
      new Date("2026-03-09T14:00:00-07:00"),
    );
  });

  test("without hours is all time", () => {
    expect(workingMs(null, friday, monday)).toBe(monday.getTime() - friday.getTime());
    expect(workedBy(null, friday, hourMs)).toEqual(new Date(friday.getTime() + hourMs));
  });

  test("goes backwards for nothing", () => expect(workingMs(office(), monday, friday)).toBe(0));

  test("keeps to the clock on the wall when summer time begins and ends", () => {
    const newYork = office({ timeZone: "America/New_York" });
    expect(workedBy(newYork, new Date("2026-03-06T16:00:00-05:00"), 2 * hourMs)).toEqual(
      new Date("2026-03-09T10:00:00-04:00"),
    );
    const always = office({ timeZone: "America/New_York", week: Array(7).fill([[0, 1440]]) });
    const [eve, after] = [new Date("2026-03-08T00:00:00-05:00"), new Date("2026-03-09T00:00:00-04:00")];
    expect(workingMs(always, eve, after)).toBe(23 * hourMs);
    expect(
      workingMs(always, new Date("2026-11-01T00:00:00-04:00"), new Date("2026-11-02T00:00:00-05:00")),
    ).toBe(25 * hourMs);
  });

  test("never comes where nobody works, and is bounded where hardly anybody does", () => {
    expect(workedBy(office({ week: Array(7).fill([]) }), friday, 1)).toBeNull();
    const holidays = Array.from({ length: 366 }, (_, nth) => ({
      on: new Date(Date.UTC(2028, 0, 1 + nth)).toISOString().slice(5, 10),
      name: "Off",
    }));
    expect(workedBy(office({ holidays }), friday, 1)).toBeNull();
    const minuteAWeek = office({ week: [[[540, 541]], [], [], [], [], [], []] });
    expect(workedBy(minuteAWeek, friday, 366 * 24 * hourMs)).toBeNull();
  });

  test("an average day is as long as the working days are on average", () => {
    expect(averageDayMs(null)).toBe(24 * hourMs);
    expect(averageDayMs(office())).toBe(8 * hourMs);
    expect(averageDayMs(office({ week: [nineToFive, [[540, 780]], [], [], [], [], []] }))).toBe(6 * hourMs);
  });
});

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((cuts) => cuts.sort((a, b) => a - b).map((cut) => cut * 15))
  .map((cuts) => cuts.flatMap((at, nth): [number, number][] => (nth % 2 ? [[cuts[nth - 1]!, at]] : [])));

const calendar = fc.record({
  timeZone: fc.constantFrom(
    ...["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Beirut"],
  ),
  week: fc.array(spans, { minLength: 7, maxLength: 7 }),
  holidays: fc.array(
    fc.record({
      on: fc.constantFrom("2026-03-28", "03-29", "2026-03-30", "10-25", "2026-11-01", "11-02"),
      name: fc.constant("Off"),
    }),
    { maxLength: 2 },
  ),
});

/** Around the days on which clocks change, to the quarter of an hour. */
const instant = fc
  .record({
    day: fc.constantFrom("2026-03-07", "2026-03-28", "2026-10-24", "2026-10-31", "2026-04-04", "2026-07-01"),
    quarter: fc.nat(4 * 48),
  })
  .map(({ day, quarter }) => new Date(Date.parse(`${day}T00:00:00Z`) + quarter * 15 * minuteMs));

test("is what somebody counts who looks at the clock on the wall every quarter of an hour", () => {
  fc.assert(
    fc.property(calendar, instant, fc.nat(4 * 60), (hours, from, quarters) => {
      const to = new Date(from.getTime() + quarters * 15 * minuteMs);
      expect(workingMs(hours, from, to)).toBe(workedByTheWall(hours, from, to, 15 * minuteMs));
      const until = workedUntil(hours, from)!;
      expect(until > from).toBe(isWorkedByTheWall(hours, from));
      expect(workingMs(hours, from, until)).toBe(until.getTime() - from.getTime());
    }),
    { numRuns: 60 },
  );
});

test("is used up at the first instant by which so much has passed", () => {
  fc.assert(
    fc.property(calendar, instant, fc.integer({ min: 1, max: 30 * hourMs }), (hours, from, ms) => {
      const at = workedBy(hours, from, ms);
      if (!at) return;
      expect(workingMs(hours, from, at)).toBe(ms);
      expect(workingMs(hours, from, new Date(at.getTime() - 1))).toBe(ms - 1);
    }),
    { numRuns: 200 },
  );
});
