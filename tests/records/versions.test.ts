import { beforeEach, expect, test } from "vitest";
import { transact } from "@/db/client";
import { freshen, keptUntilTouched, touched } from "@/lib/records/versions";
import { newWorld } from "@/tests/support/world";

let read = 0;
const known = keptUntilTouched("something", () => ++read);

beforeEach(() => {
  newWorld();
  read = 0;
});

test("what is kept is read again once it was touched", () => {
  expect([known(), known()]).toEqual([1, 1]);
  touched("something");
  expect([known(), known()]).toEqual([2, 2]);
});

test("within a transaction nothing is kept, unless it was freshened before", () => {
  transact(() => expect([known(), known()]).toEqual([1, 2]));
  freshen();
  transact(() => expect([known(), known()]).toEqual([3, 3]));
});
