import fc from "fast-check";
import { expect, test } from "vitest";
import type { BusinessHours } from "@/db/schema";
import {
  type Clock,
  paused,
  resumed,
  started,
  stopped,
  type Terms,
  underTerms,
  usedMs,
} from "@/lib/clocks/clock";
import { isWorkedByTheWall } from "./wall";

const second = 1000;
const terms: Terms = { measures: "email", topicId: 1, limitSeconds: 60, penalty: 5 };
const begin = new Date("2026-03-02T08:59:00Z");
const at = (seconds: number) => new Date(begin.getTime() + seconds * second);
/** Three minutes of work, a minute's break, three more. */
const hours: BusinessHours = {
  timeZone: "UTC",
  week: [
    [
      [540, 543],
      [544, 547],
    ],
    [],
    [],
    [],
    [],
    [],
    [],
  ],
  holidays: [],
};

test("runs out when its limit is used, and warns a quarter of it before", () => {
  const clock = started(terms, null, begin);
  expect([clock.warnAt, clock.dueAt]).toEqual([at(45), at(60)]);
  expect(started({ ...terms, limitSeconds: 86_400 }, null, begin).warnAt).toEqual(at(86_400 - 3600));
});

test("without a limit is never due, and still measures", () => {
  const clock = started({ ...terms, limitSeconds: null }, null, begin);
  expect([clock.dueAt, clock.warnAt, usedMs(clock, null, at(90))]).toEqual([null, null, 90 * second]);
});

test("a day of a resolution limit is a working day; a day of a response is 24 hours", () => {
  const day = { ...terms, limitSeconds: 86_400 };
  expect(started({ ...day, measures: "resolution" }, hours, begin).dueAt).toEqual(
    new Date("2026-03-02T09:07:00Z"),
  );
  expect(started(day, { ...hours, week: Array(7).fill([[540, 1020]]) }, begin).dueAt).toEqual(
    new Date("2026-03-04T17:00:00Z"),
  );
});

test("stands still while it pauses, and does not warn twice", () => {
  const clock = paused(started(terms, null, begin), null, at(50));
  expect([clock.dueAt, clock.warnAt, usedMs(clock, null, at(500))]).toEqual([null, null, 50 * second]);
  const again = resumed(clock, null, at(500));
  expect([again.dueAt, again.warnAt]).toEqual([at(510), null]);
});

test("takes another topic's limit with what it used, and runs out there and then if that is too much", () => {
  const clock = started(terms, null, begin);
  const shorter = { ...terms, topicId: 2, limitSeconds: 30, penalty: 9 };
  expect(underTerms(clock, shorter, null, at(20))).toMatchObject({
    ...shorter,
    dueAt: at(30),
    startedAt: begin,
  });
  expect(underTerms(clock, shorter, null, at(40))).toMatchObject({ dueAt: at(40), penalty: 9 });
  expect(underTerms(clock, { ...shorter, limitSeconds: null }, null, at(40)).dueAt).toBeNull();
});

test("one that ran out keeps the terms by which it did, and stays overdue until it is stopped", () => {
  const out: Clock = { ...started(terms, null, begin), overdueAt: at(60) };
  expect(underTerms(out, { ...terms, topicId: 2, limitSeconds: 600 }, null, at(70))).toBe(out);
  expect(resumed(paused(out, null, at(70)), null, at(90)).dueAt).toEqual(at(60));
  expect(stopped(out, null, at(70))).toMatchObject({ dueAt: null, stoppedAt: at(70), usedMs: 70 * second });
});

type Step = { verb: "pause" | "resume" | "topic"; wait: number; limit: number | null };

/** The same told second by second: what is used, and when it ran out. */
function bySeconds(
  steps: readonly Step[],
  calendar: BusinessHours | null,
): { used: number; out: number | null } {
  let [used, limit, running, now]: [number, number | null, boolean, number] = [0, 60, true, 0];
  for (const { verb, wait, limit: next } of steps) {
    for (let each = 0; each < wait; each++, now++) {
      if (running && limit !== null && used >= limit) return { used, out: now };
      if (running && isWorkedByTheWall(calendar, at(now))) used++;
    }
    if (running && limit !== null && used >= limit) return { used, out: now };
    if (verb === "topic") limit = next;
    else running = verb === "resume";
  }
  return { used, out: running && limit !== null && used >= limit ? now : null };
}

const step = fc.record({
  verb: fc.constantFrom("pause", "resume", "topic"),
  wait: fc.integer({ min: 0, max: 70 }),
  limit: fc.option(fc.integer({ min: 1, max: 90 })),
}) as fc.Arbitrary<Step>;

test("agrees with a clock that is told second by second", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 7 }), fc.constantFrom(null, hours), (steps, calendar) => {
      let [clock, now] = [started(terms, calendar, begin), 0];
      const isOut = () => clock.dueAt !== null && clock.dueAt <= at(now);
      for (const { verb, wait, limit } of steps) {
        now += wait;
        if (isOut()) break;
        if (verb === "topic") clock = underTerms(clock, { ...terms, limitSeconds: limit }, calendar, at(now));
        else if (verb === "pause") clock = paused(clock, calendar, at(now));
        else if (clock.runningSince === null) clock = resumed(clock, calendar, at(now));
      }
      const model = bySeconds(steps, calendar);
      expect(isOut() ? clock.dueAt : null).toEqual(model.out === null ? null : at(model.out));
      if (model.out === null) expect(usedMs(clock, calendar, at(now))).toBe(model.used * second);
    }),
    { numRuns: 150 },
  );
});
