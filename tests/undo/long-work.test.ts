import { beforeEach, expect, test } from "vitest";
import { bulk } from "@/lib/bulk/bulk";
import type { BulkChange } from "@/lib/bulk/input";
import { undoDeletion } from "@/lib/bulk/undo";
import { runOperations } from "@/lib/operations/runner";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { undoLast } from "@/lib/undo/undo";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;
let ids: number[];
beforeEach(() => {
  world = newWorld();
  ids = Array.from(
    { length: 501 },
    (_, nth) => createRecord(world.admin, "account", { name: `Account ${nth}` }, noon).id,
  );
});

/** Does it to all of them in the background. Gives the number of the operation. */
async function inBackground(change: BulkChange): Promise<number> {
  const outcome = await bulk(world.admin, { type: "account", selection: { ids }, change }, later(1));
  await runOperations(() => later(2));
  return "operation" in outcome ? outcome.operation : 0;
}
const industry = (id: number) => getRecord(world.admin, recordType("account"), id).values.industry;
const undo = () => undoLast(world.admin, later(5)).said;

test("a change in the background is not taken back by one of its slices", async () => {
  await inBackground({ verb: "edit", field: "industry", value: "Trade" });
  expect(undo).toThrow(
    "“Change Industry of 501 accounts” was done in the background and is not undone this way.",
  );
  expect(ids.map(industry)).toEqual(ids.map(() => "Trade"));
});

test("a deletion in the background, and its restoring, name what takes them back", async () => {
  const operationId = await inBackground({ verb: "delete" });
  expect(undo).toThrow("“Delete 501 accounts” was done in the background: its report brings back");
  undoDeletion(world.admin, operationId, later(3));
  await runOperations(() => later(4));
  expect(undo).toThrow("“Restore 501 accounts” was done in the background and is not undone this way.");
});

test("what is done by hand after it is taken back as ever", async () => {
  await inBackground({ verb: "edit", field: "industry", value: "Trade" });
  updateRecord(world.admin, "account", ids[0]!, { industry: "Travel" }, later(3));
  expect(undo()).toBe("Undone: Industry of Account 0.");
  expect(industry(ids[0]!)).toBe("Trade");
});
