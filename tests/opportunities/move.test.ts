import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { stageEntries } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict, type Invalid, NotFound } from "@/lib/errors";
import { moveDeal } from "@/lib/opportunities/move";
import { moveQuestion } from "@/lib/opportunities/move-question";
import { createPipeline } from "@/lib/pipelines/change-pipelines";
import { changeStage } from "@/lib/pipelines/change-stages";
import { mergeStage } from "@/lib/pipelines/merge-stages";
import type { ChangedStage } from "@/lib/pipelines/pipeline-input";
import { updateStage } from "@/lib/pipelines/rows";
import { type Stage, stageAt, stagesOf } from "@/lib/pipelines/stages";
import { choices } from "@/lib/records/lookups";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let seller: Viewer;
let contactId: string;

beforeEach(() => {
  world = newWorld();
  seller = person("Olga", "Sales Agent", world.sales);
  contactId = String(createRecord(world.admin, "contact", { name: "Mark Townsend" }, noon).id);
});

const stage = (name: string) => choices("stage").find(({ label }) => label === name)!.id;
const deal = (more: Record<string, string> = {}) =>
  createRecord(
    world.admin,
    "opportunity",
    { name: "Fast Paint", primaryContactId: contactId, ownerId: String(seller.userId), ...more },
    noon,
  ).id;
const valuesOf = (id: number) => readWithoutAccess(recordType("opportunity"), id)!.values;
const move = (id: number, from: string, to: string, values = {}, viewer = world.admin, minutes = 10) =>
  moveDeal(viewer, { id, fromStageId: stage(from), toStageId: stage(to), values }, later(minutes));
const giveTo = (fromId: number, intoId: number) => mergeStage(world.admin, { fromId, intoId }, later(1));
/** What an admin's form holds of a stage. */
const admins = ({ id, name, kind, probability, colour, rotsAfterDays, requires }: Stage) =>
  ({ id, name, kind, probability, colour, rotsAfterDays, requires }) as ChangedStage;
/** The first reason there is to lose a deal. */
const reason = () => String(choices("lost")[0]!.id);

function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("moving a deal", () => {
  test("changes its stage, and its probability with it", () => {
    const id = deal();
    const moved = move(id, "Needs Assessment", "Proposal/Quote");
    expect(moved).toMatchObject({ id, name: "Fast Paint", stage: "Proposal/Quote" });
    expect(valuesOf(id)).toMatchObject({ stageId: stage("Proposal/Quote"), probability: 60 });
  });

  test("to another pipeline says which, and so does the way back", () => {
    const id = deal();
    const renewals = createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
    const [toStageId, fromStageId] = [stagesOf(renewals)[2]!.id, stage("Needs Assessment")];
    const moved = moveDeal(seller, { id, fromStageId, toStageId, values: {} }, later(10));
    expect(moved.stage).toBe("Proposal/Quote (Renewals)");
    expect(valuesOf(id)).toMatchObject({ stageId: toStageId, probability: 60 });
    expect(moveDeal(seller, moved.back!, later(11)).stage).toBe("Needs Assessment (Sales)");
  });

  test("is taken back whole, dates and reasons and typed probability", () => {
    const id = deal({ probability: "35" });
    const before = valuesOf(id);
    const { back } = move(id, "Needs Assessment", "Closed/Lost", { lostReasonId: reason() });
    expect(valuesOf(id)).toMatchObject({ actualCloseOn: "2026-03-02", lostReasonId: Number(reason()) });
    moveDeal(world.admin, back!, later(12));
    expect(valuesOf(id)).toMatchObject({
      ...{ stageId: before.stageId, stageSince: before.stageSince, probability: 35 },
      ...{ actualCloseOn: null, lostReasonId: null },
    });
    expect(db().select().from(stageEntries).where(eq(stageEntries.opportunityId, id)).all()).toHaveLength(1);
  });

  test("is not taken back over what somebody else typed since, and says so", () => {
    const id = deal();
    const { back } = move(id, "Needs Assessment", "Proposal/Quote");
    updateRecord(seller, "opportunity", id, { probability: "55" }, later(11));
    const refused = refusal(() => moveDeal(world.admin, back!, later(12)));
    expect((refused as Conflict).conflicts).toMatchObject([
      { field: "probability", theirs: "55", by: seller.name },
    ]);
    expect(valuesOf(id)).toMatchObject({ stageId: stage("Proposal/Quote"), probability: 55 });
  });

  test("is taken back beside what somebody else typed elsewhere since", () => {
    const id = deal();
    const { back } = move(id, "Needs Assessment", "Closed/Lost", { lostReasonId: reason() });
    updateRecord(seller, "opportunity", id, { amountCents: "20" }, later(11));
    moveDeal(world.admin, back!, later(12));
    expect(valuesOf(id)).toMatchObject({
      stageId: stage("Needs Assessment"),
      probability: 20,
      amountCents: 2000,
    });
  });

  test("to the stage that it is in changes nothing, and has no way back", () => {
    const id = deal();
    expect(move(id, "Needs Assessment", "Needs Assessment").back).toBeNull();
  });

  test("of two who move the same deal one wins, and the other is told who moved it where", () => {
    const id = deal();
    move(id, "Needs Assessment", "Value Presentation");
    const refused = refusal(() => move(id, "Needs Assessment", "Proposal/Quote", {}, seller, 11));
    expect(refused).toBeInstanceOf(Conflict);
    expect((refused as Conflict).conflicts).toMatchObject([
      { field: "stageId", theirs: "Value Presentation", by: "Ada Byron" },
    ]);
    expect(valuesOf(id).stageId).toBe(stage("Value Presentation"));
  });

  test("the other is told who moved it, not who changed something else of it since", () => {
    const id = deal();
    move(id, "Needs Assessment", "Value Presentation");
    updateRecord(seller, "opportunity", id, { amountCents: "20" }, later(11));
    const refused = refusal(() => move(id, "Needs Assessment", "Proposal/Quote", {}, seller, 12));
    expect((refused as Conflict).conflicts).toMatchObject([{ field: "stageId", by: "Ada Byron" }]);
  });

  test("both to the same stage is no quarrel", () => {
    const id = deal();
    move(id, "Needs Assessment", "Value Presentation");
    expect(move(id, "Needs Assessment", "Value Presentation").back).toBeNull();
  });

  test("out of a stage that was merged into the one it is shown in goes through", () => {
    const id = deal({ stageId: String(stage("Value Presentation")) });
    updateStage(stage("Value Presentation"), { mergedIntoId: stage("Needs Assessment") });
    expect(move(id, "Needs Assessment", "Proposal/Quote").back).toMatchObject({
      toStageId: stage("Needs Assessment"),
    });
  });

  test("out of a stage that was merged while it was carried, and that it has followed, goes through", () => {
    const id = deal({ stageId: String(stage("Value Presentation")) });
    updateStage(stage("Value Presentation"), { mergedIntoId: stage("Needs Assessment") });
    updateRecord(world.admin, "opportunity", id, { stageId: String(stage("Needs Assessment")) }, noon);
    expect(move(id, "Value Presentation", "Proposal/Quote").back).toMatchObject({
      toStageId: stage("Needs Assessment"),
    });
  });

  test.each([{ probability: 33 }, { mergedIntoId: "Value Presentation" }])(
    "takes on its probability also where its stage became %j and it has not followed yet",
    (became) => {
      const [id, typed] = [deal(), deal({ probability: "35" })];
      const was = stageAt(stage("Needs Assessment"));
      if (became.mergedIntoId) giveTo(was.id, stage(became.mergedIntoId));
      else changeStage(world.admin, { ...admins(was), probability: 33 }, later(1));
      expect(valuesOf(id)).toMatchObject({ stageId: was.id, probability: 20 });
      const moved = [id, typed].map((each) => move(each, became.mergedIntoId ?? was.name, "Proposal/Quote"));
      expect([id, typed].map((each) => valuesOf(each).probability)).toEqual([60, 35]);
      for (const { back } of moved) moveDeal(world.admin, back!, later(11));
      const stands = became.probability ?? 40;
      expect([id, typed].map((each) => valuesOf(each).probability)).toEqual([stands, 35]);
    },
  );

  test("by hand to what its stage was merged into takes on that one's probability", () => {
    const id = deal();
    giveTo(stage("Needs Assessment"), stage("Value Presentation"));
    updateRecord(world.admin, "opportunity", id, { stageId: String(stage("Value Presentation")) }, later(2));
    expect(valuesOf(id).probability).toBe(40);
  });

  test("is refused beside the field that is missing, and then nothing has moved", () => {
    const id = deal();
    const refused = refusal(() => move(id, "Needs Assessment", "Closed/Lost"));
    expect((refused as Invalid).fields).toEqual({ lostReasonId: "Choose why the deal was lost." });
    expect(valuesOf(id).stageId).toBe(stage("Needs Assessment"));
  });

  test("says all at once: that the day was emptied, and that the reason is missing", () => {
    const id = deal();
    const refused = refusal(() => move(id, "Needs Assessment", "Closed/Lost", { actualCloseOn: "" }));
    expect((refused as Invalid).fields).toEqual({
      actualCloseOn: "Give the day on which the deal was closed.",
      lostReasonId: "Choose why the deal was lost.",
    });
    move(id, "Needs Assessment", "Closed/Won", { actualCloseOn: "2026-02-11" });
    expect(valuesOf(id).actualCloseOn).toBe("2026-02-11");
  });

  test("is not for those whom the deal is not theirs to change", () => {
    const id = deal();
    const stranger = person("Igor", "Support Agent", world.support);
    stranger.permissions!.records.opportunity = { on: true, view: "owned", edit: "owned", delete: "none" };
    expect(() => move(id, "Needs Assessment", "Proposal/Quote", {}, stranger)).toThrow(NotFound);
    expect(() => moveQuestion(stranger, id, stage("Closed/Won"), noon)).toThrow(NotFound);
  });
});

describe("what a stage asks of a deal that comes into it", () => {
  const keysOf = (id: number, name: string) =>
    moveQuestion(world.admin, id, stage(name), noon).fields.map(({ key }) => key);

  test("an open stage that requires nothing asks nothing", () => {
    expect(keysOf(deal(), "Proposal/Quote")).toEqual([]);
  });

  test("won asks when, today unless it says; lost also why", () => {
    const id = deal();
    expect(keysOf(id, "Closed/Won")).toEqual(["actualCloseOn"]);
    expect(moveQuestion(world.admin, id, stage("Closed/Won"), noon).values).toEqual({
      actualCloseOn: "2026-03-02",
    });
    expect(keysOf(id, "Closed/Lost")).toEqual(["actualCloseOn", "lostReasonId"]);
  });

  test("what the stage requires is asked for where the deal lacks it", () => {
    updateStage(stage("Proposal/Quote"), { requires: ["source", "amountCents"] });
    expect(keysOf(deal({ amountCents: "640" }), "Proposal/Quote")).toEqual(["source"]);
    expect(keysOf(deal({ amountCents: "640", source: "Web" }), "Proposal/Quote")).toEqual([]);
  });

  test("a stage that was given up is not there to move to", () => {
    updateStage(stage("Proposal/Quote"), { mergedIntoId: stage("Needs Assessment") });
    expect(() => keysOf(deal(), "Proposal/Quote")).toThrow(NotFound);
  });
});
