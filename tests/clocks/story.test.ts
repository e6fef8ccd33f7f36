import { beforeEach, expect, test } from "vitest";
import { replayAll } from "@/lib/experience/replay";
import { checkData } from "@/lib/health/check-data";
import { clockEvents, clocksIn, clockWorld, dueOf, ledger, limited, look, on } from "./world";

let world: ReturnType<typeof clockWorld>;

beforeEach(() => {
  world = clockWorld();
});

test("over a weekend, a holiday, a pause, a reopen, a change of topic and an hour without a server, the ledger is what a person would write", () => {
  const { create, move, change, log } = world;

  // Friday afternoon, an hour before everybody goes home; nobody answers within a minute.
  const id = create(on("03-06 16:00"));
  log(id, "email", "inbound", on("03-06 16:00:30"));
  expect(clocksIn(id)).toEqual(["resolution 1 due 03-10 16:00:00", "email 1 due 03-06 16:01:30"]);
  look(on("03-06 16:02"));
  log(id, "email", "outbound", on("03-06 16:05"));

  // The weekend and Founders' Day go by. On Tuesday the customer is to answer, which takes them two hours.
  move(id, "awaiting_response", on("03-10 10:00"));
  expect(dueOf(id)).toBeNull();
  move(id, "in_progress", on("03-10 12:00"));
  expect(dueOf(id)).toBe("03-11 10:00:00");

  // The server is down from half past nine on Wednesday. Somebody resolves the case before it has caught up.
  move(id, "resolved", on("03-11 10:30"));
  look(on("03-11 10:31"));
  expect(dueOf(id)).toBeNull();

  // It was not resolved after all: a new round with its own penalty. Then it turns out to be of another kind.
  move(id, "open", on("03-12 09:00"));
  expect(dueOf(id)).toBe("03-12 17:00:00");
  change(id, { topicId: limited("Outage", { minutes: 120, penalty: 20 }) }, on("03-12 14:00"));
  look(on("03-12 14:00"));
  look(on("03-13 09:00"));
  move(id, "closed", on("03-13 09:30"));
  look(on("03-20 09:00"));

  expect(ledger()).toEqual([
    "03-06 16:00:00 opening_balance 50 → 50",
    "03-06 16:00:00 topic_assigned 0 → 50",
    "03-06 16:01:30 response_overdue -3 → 47",
    "03-11 10:00:00 resolution_overdue -10 → 37",
    "03-12 14:00:00 topic_removed 0 → 37",
    "03-12 14:00:00 topic_assigned 0 → 37",
    "03-12 14:00:00 resolution_overdue -20 → 17",
  ]);
  expect([...replayAll()]).toEqual([]);
  expect([...checkData()]).toEqual([]);
  expect(clockEvents().filter((kind) => kind === "clock.overdue")).toHaveLength(3);
});

test("a clock is charged once, however often it is looked at, and at the instant at which it ran out", () => {
  const id = world.create(on("03-03 09:00"));
  for (const hour of ["10", "11", "12"]) look(on(`03-03 ${hour}:00`));
  expect(ledger().filter((line) => line.includes("overdue"))).toEqual([
    "03-03 09:01:00 response_overdue -3 → 47",
  ]);
  expect(dueOf(id)).toBe("03-03 09:01:00");
});

test("people are warned once, and never of what is overdue already", () => {
  world.create(on("03-03 09:00"));
  look(on("03-03 09:00:44"));
  expect(clockEvents()).toEqual([]);
  look(on("03-03 09:00:45"));
  look(on("03-03 09:00:50"));
  expect(clockEvents()).toEqual(["clock.due_soon"]);
  world.create(on("03-03 10:00"));
  look(on("03-03 11:00"));
  expect(clockEvents()).toEqual(["clock.due_soon", "clock.overdue", "clock.overdue"]);
});

test("what ran out belongs to the account that the case had then, and goes with the case afterwards", () => {
  const { accountId, create, change } = world;
  const id = create(on("03-03 09:00"));
  change(id, { accountId: null }, on("03-03 09:05"));
  expect(ledger().slice(2)).toEqual([
    "03-03 09:01:00 response_overdue -3 → 47",
    "03-03 09:05:00 topic_removed 0 → 47",
    "03-03 09:05:00 reversal 3 → 50",
  ]);
  change(id, { accountId }, on("03-03 09:06"));
  expect(ledger().at(-1)).toBe("03-03 09:06:00 topic_assigned 0 → 47");
  expect(ledger().filter((line) => line.includes("response_overdue"))).toHaveLength(2);
  expect([...checkData()]).toEqual([]);
});

test("another case of the account that ran out before is charged before", () => {
  world.create(on("03-03 09:00"));
  const other = world.create(on("03-03 09:02"));
  world.log(other, "email", "outbound", on("03-03 09:02:10"));
  expect(ledger()).toEqual([
    "03-03 09:00:00 opening_balance 50 → 50",
    "03-03 09:00:00 topic_assigned 0 → 50",
    "03-03 09:01:00 response_overdue -3 → 47",
    "03-03 09:02:00 topic_assigned 0 → 47",
  ]);
});
