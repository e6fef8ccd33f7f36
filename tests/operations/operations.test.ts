import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { StoreFullError } from "@/db/errors";
import { operationFaults, operations, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { type OperationKind, operation, type Slice } from "@/lib/operations/define";
import type { OperationKindName } from "@/lib/operations/kinds";
import { faultsOf, ownOperation } from "@/lib/operations/read";
import { refusalOf } from "@/lib/operations/refusal";
import { runOperations } from "@/lib/operations/runner";
import { startOperation } from "@/lib/operations/start";
import { operationsToTell } from "@/lib/operations/status";
import { tidyOperations } from "@/lib/operations/tidy";
import { cancelOperation, dismissOperation } from "@/lib/operations/verbs";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person } from "../support/world";

let ada: Viewer;
let beforeSlice: (at: number) => void = () => {};

beforeEach(() => {
  ada = newWorld().admin;
  beforeSlice = () => {};
});

/** Makes accounts by name, one a slice; an empty name is refused. */
const accounts = operation<string[], number>({
  payload: z.array(z.string()),
  via: "import",
  *slices({ payload, cursor }): Generator<Slice<number>, void> {
    for (let at = cursor ?? 0; at < payload.length; at++)
      yield (viewer, now) => {
        const make = () => createRecord(viewer, "account", { name: payload[at] }, now);
        const reason = refusalOf(make);
        beforeSlice(at);
        return reason
          ? { cursor: at + 1, faults: [{ row: at + 1, label: "Row", reason }] }
          : { cursor: at + 1, done: 1 };
      };
  },
});
const kinds: Record<string, OperationKind> = { accounts };

const start = (names: string[], viewer = ada) =>
  startOperation(
    viewer,
    {
      kind: "accounts" as OperationKindName,
      title: "Make accounts",
      payload: names,
      total: names.length,
    },
    noon,
  );
const run = () => runOperations(() => later(1), kinds);
const made = () =>
  db()
    .all<{ name: string }>("select name from records where type = 'account' order by id")
    .map(({ name }) => name);

test("the work is done, and the report tells what was refused and why", async () => {
  const id = start(["One", "", "Three"]);
  await run();
  expect(made()).toEqual(["One", "Three"]);
  expect(ownOperation(ada, id)).toMatchObject({ state: "done", done: 2, refused: 1, cursor: 3 });
  expect(faultsOf(ada, id, 0, 10)).toMatchObject([
    { row: 2, label: "Row", reason: "Account Name is required.", href: null },
  ]);
});

test("a slice that is broken leaves nothing, and says what was done until then", async () => {
  const id = start(["One", "Two", "Three"]);
  beforeSlice = (at) => {
    if (at === 1) throw new Error("A bug");
  };
  await run();
  expect(made()).toEqual(["One"]);
  expect(ownOperation(ada, id)).toMatchObject({ state: "failed", done: 1, cursor: 1 });
});

test("a full disk makes the work wait, and it goes on where it was left", async () => {
  const id = start(["One", "Two", "Three"]);
  beforeSlice = (at) => {
    if (at === 1) throw new StoreFullError("full");
  };
  await run();
  expect(ownOperation(ada, id)).toMatchObject({ state: "running", done: 1, cursor: 1 });
  beforeSlice = () => {};
  await run();
  expect(made()).toEqual(["One", "Two", "Three"]);
  expect(ownOperation(ada, id)).toMatchObject({ state: "done", done: 3 });
});

test("what is cancelled stops after the slice that runs", async () => {
  const id = start(["One", "Two", "Three"]);
  beforeSlice = (at) => at === 1 && setImmediate(() => cancelOperation(ada, id, later(1)));
  await run();
  expect(made()).toEqual(["One", "Two"]);
  expect(ownOperation(ada, id)).toMatchObject({ state: "cancelled", done: 2 });
});

test("rights are those of the moment: who loses the licence on the way gets no further", async () => {
  const bea = person("Bea", "Administrator", 1);
  const id = start(["One", "Two"], bea);
  beforeSlice = () => db().update(users).set({ licensedAt: null }).where(eq(users.id, bea.userId!)).run();
  await run();
  expect(made()).toEqual(["One"]);
  expect(ownOperation(bea, id)).toMatchObject({
    state: "failed",
    error: "Whoever asked for this may no longer use Rapport.",
  });
});

test("who lost a right on the way is refused, row by row", async () => {
  const bea = person("Bea", "Administrator", 1);
  const id = start(["One", "Two"], bea);
  db().update(users).set({ roleId: null }).where(eq(users.id, bea.userId!)).run();
  await run();
  expect(made()).toEqual([]);
  expect(ownOperation(bea, id)).toMatchObject({ state: "done", done: 0, refused: 2 });
});

test("nobody else finds it, and its end is told until it is dismissed", async () => {
  const id = start(["One"]);
  const bea = person("Bea", "Administrator", 1);
  expect(() => ownOperation(bea, id)).toThrow("not found");
  expect(() => cancelOperation(bea, id, noon)).toThrow("not found");
  expect(operationsToTell(bea)).toEqual([]);
  expect(operationsToTell(ada)).toMatchObject([{ id, state: "waiting", total: 1 }]);
  await run();
  expect(operationsToTell(ada)).toMatchObject([{ id, state: "done", report: `/operations/${id}` }]);
  dismissOperation(ada, id, later(2));
  expect(operationsToTell(ada)).toEqual([]);
});

test("a kind that this release does not know ends as failed, and keeps nothing waiting", async () => {
  const id = start(["One"]);
  db().update(operations).set({ kind: "of old" }).run();
  const next = start(["Two"]);
  await run();
  expect(ownOperation(ada, id).state).toBe("failed");
  expect(ownOperation(ada, next).state).toBe("done");
});

test("what a refused step wrote before it was refused is taken back", () => {
  const reason = db().transaction(() =>
    refusalOf(() => {
      createRecord(ada, "account", { name: "Half" }, noon);
      throw new Invalid({}, "No.");
    }),
  );
  expect(reason).toBe("No.");
  expect(made()).toEqual([]);
});

test("what ended 30 days ago goes with its report, but for what can still be taken back", async () => {
  const ids = [start(["One", ""]), start([""])];
  await run();
  const going = start(["Two"]);
  const left = () => db().select({ id: operations.id }).from(operations).all();
  const tidy = (days: number, needed: number[] = []) =>
    tidyOperations(later(days * 24 * 60), {
      accounts: { ...accounts, needed: ({ id }) => needed.includes(id) },
    });
  await tidy(29);
  expect(left()).toHaveLength(3);
  await tidy(31, [ids[1]!]);
  expect(left()).toEqual([{ id: ids[1] }, { id: going }]);
  expect(db().select().from(operationFaults).all()).toMatchObject([{ operationId: ids[1] }]);
  await tidy(31);
  expect(left()).toEqual([{ id: going }]);
  expect(db().select().from(operationFaults).all()).toEqual([]);
});
