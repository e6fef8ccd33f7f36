import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { stagesOf } from "@/lib/pipelines/stages";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { faultsOf } from "@/lib/records/rules";
import { createRecord, updateRecord } from "@/lib/records/write";
import { undoLast } from "@/lib/undo/undo";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;
let primaryContactId: string;

beforeEach(() => {
  world = newWorld();
  primaryContactId = String(createRecord(world.admin, "contact", { name: "Mark Townsend" }, noon).id);
});

const stage = (kind: string) => String(stagesOf(1).find((each) => each.kind === kind)!.id);
const deal = (more: Record<string, string> = {}, viewer: Viewer = world.admin, now = noon) =>
  createRecord(viewer, "opportunity", { name: "Fast Paint", primaryContactId, ...more }, now).id;
const change = (id: number, input: Record<string, string>, minutes = 1) =>
  updateRecord(world.admin, "opportunity", id, input, later(minutes));
const dayOf = (id: number) => readWithoutAccess(recordType("opportunity"), id)!.values.actualCloseOn;
const faultOf = (work: () => unknown) => faultsOf(work).actualCloseOn;

describe("the day on which a deal was closed", () => {
  test("is the day of the closing move, or another that was typed, also one before the deal was entered", () => {
    expect(dayOf(deal({ stageId: stage("won") }))).toBe("2026-03-02");
    const id = deal({ stageId: stage("won"), actualCloseOn: "2024-05-31" });
    expect(dayOf(id)).toBe("2024-05-31");
    change(id, { actualCloseOn: "2000-01-01" });
    expect(dayOf(id)).toBe("2000-01-01");
  });

  test.each([
    ["2026-03-03", "A deal cannot have been closed on a day to come."],
    ["1999-12-31", "Give a day from Jan 1, 2000 on."],
    ["1900-01-01", "Give a day from Jan 1, 2000 on."],
  ])("cannot be %s, whether it is typed or imported", (day, why) => {
    const input = { stageId: stage("won"), actualCloseOn: day };
    expect(faultOf(() => deal(input))).toBe(why);
    expect(faultOf(() => deal(input, { ...world.admin, via: "import" }))).toBe(why);
    const id = deal({ stageId: stage("won") });
    expect(faultOf(() => change(id, { actualCloseOn: day }))).toBe(why);
    expect(dayOf(id)).toBe("2026-03-02");
  });

  test("is today where the user or the company already has it", () => {
    const eastward = { ...world.admin, timeZone: "Pacific/Kiritimati" };
    expect(dayOf(deal({ stageId: stage("won"), actualCloseOn: "2026-03-03" }, eastward))).toBe("2026-03-03");
  });

  test("cannot be taken from a deal that stays closed, and goes with the closing", () => {
    const id = deal({ stageId: stage("won") });
    expect(faultOf(() => change(id, { actualCloseOn: "" }))).toBe(
      "Give the day on which the deal was closed.",
    );
    change(id, { actualCloseOn: "", stageId: stage("open") });
    expect(dayOf(id)).toBeNull();
  });

  test("that an old deal has is left alone, and comes back with Ctrl+Z", () => {
    const id = deal({ stageId: stage("won"), actualCloseOn: "2026-03-02" });
    change(id, { amountCents: "20" });
    change(id, { actualCloseOn: "2026-02-01" }, 2);
    undoLast(world.admin, later(3));
    expect(dayOf(id)).toBe("2026-03-02");
  });
});

test("all that is wrong with a new deal is told at once", () => {
  const lost = { stageId: stage("lost"), name: "", primaryContactId: "", amountCents: "a lot" };
  expect(faultsOf(() => deal({ ...lost, actualCloseOn: "1900-01-01" }))).toEqual({
    name: "Opportunity Name is required.",
    primaryContactId: "Primary Contact is required.",
    amountCents: expect.stringContaining("Amount"),
    actualCloseOn: "Give a day from Jan 1, 2000 on.",
    lostReasonId: "Choose why the deal was lost.",
  });
});
