import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "@/db/client";
import { events, operations } from "@/db/schema";
import { createField } from "@/lib/custom-fields/make-field";
import { Invalid, NotFound } from "@/lib/errors";
import { runOperation } from "@/lib/operations/runner";
import { createPipeline } from "@/lib/pipelines/change-pipelines";
import { changeStage, createStage, orderStages } from "@/lib/pipelines/change-stages";
import { pipelinePage } from "@/lib/pipelines/listed";
import { newStage } from "@/lib/pipelines/pipeline-input";
import { everyStage, stageAt } from "@/lib/pipelines/stages";
import { updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";
import { aStage, deal, dealIn, stageId, stageNames } from "./world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const usual = ["Needs Assessment", "Value Presentation", "Proposal/Quote", "Closed/Won", "Closed/Lost"];
const columnsOf = (name: string) => {
  const { id, position: _, pipelineId: __, mergedIntoId: ___, ...columns } = stageAt(stageId(name));
  return { id, ...columns, colour: columns.colour as "info" };
};

describe("the stages of a pipeline", () => {
  it("are added behind the last of their kind, each name once", () => {
    createStage(world.admin, { pipelineId: 1, ...aStage() }, noon);
    expect(stageNames()).toEqual([...usual.slice(0, 3), "Trial", ...usual.slice(3)]);
    expect(() => createStage(world.admin, { pipelineId: 1, ...aStage({ name: "trial" }) }, noon)).toThrow(
      Invalid,
    );
    const other = createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
    createStage(world.admin, { pipelineId: other, ...aStage() }, noon);
    expect(stageNames(other)).toContain("Trial");
  });

  it("are read once for all the deals that are written, and anew when one is changed", () => {
    const [known, id] = [everyStage(), stageId("Needs Assessment")];
    transact(() => {
      dealIn(world, "Needs Assessment");
      expect(everyStage()).toBe(known);
    });
    const renameInVain = () =>
      transact(() => {
        changeStage(world.admin, { ...columnsOf("Needs Assessment"), name: "Never was" }, noon);
        expect(stageAt(id).name).toBe("Never was");
        throw new Error("No");
      });
    expect(renameInVain).toThrow("No");
    expect(stageAt(id).name).toBe("Needs Assessment");
    changeStage(world.admin, { ...columnsOf("Needs Assessment"), name: "First talk" }, noon);
    expect(stageAt(id).name).toBe("First talk");
  });

  it("are as likely as their kind says where that closes deals", () => {
    const won = aStage({ name: "Paid", kind: "won", probability: 30 });
    expect(stageAt(createStage(world.admin, { pipelineId: 1, ...won }, noon)).probability).toBe(100);
    const lost = aStage({ name: "Gone", kind: "lost", probability: 30 });
    expect(stageAt(createStage(world.admin, { pipelineId: 1, ...lost }, noon)).probability).toBe(0);
    expect(newStage.safeParse({ pipelineId: 1, ...aStage({ probability: 101 }) }).success).toBe(false);
    expect(newStage.safeParse({ pipelineId: 1, ...aStage({ rotsAfterDays: 0 }) }).success).toBe(false);
    expect(newStage.safeParse({ pipelineId: 1, ...aStage(), position: 1 }).success).toBe(false);
  });

  it("are put in another order, all of them or none", () => {
    const ids = usual.map((name) => stageId(name)).reverse();
    orderStages(world.admin, 1, ids, noon);
    expect(stageNames()).toEqual(usual.toReversed());
    expect(() => orderStages(world.admin, 1, ids.slice(1), noon)).toThrow(Invalid);
  });

  it("ask for fields that people fill in, and for no others", () => {
    const asks = (...requires: string[]) => ({ pipelineId: 1, ...aStage({ requires }) });
    for (const key of ["createdAt", "name", "stageSince", "lostReasonId", "actualCloseOn", "nothing"])
      expect(() => createStage(world.admin, asks(key), noon)).toThrow(Invalid);
    const id = createStage(world.admin, asks("amountCents", "expectedCloseOn"), noon);
    const deals = dealIn(world, "Needs Assessment");
    expect(() => updateRecord(world.admin, "opportunity", deals, { stageId: String(id) }, noon)).toThrow(
      Invalid,
    );
    const filled = { stageId: String(id), amountCents: "100", expectedCloseOn: "2026-04-01" };
    expect(updateRecord(world.admin, "opportunity", deals, filled, noon).values.stageId).toBe(id);
  });

  it("ask for fields that an admin made as well", () => {
    const text = { kind: "text" as const, label: "Signed by", section: "Opportunity Details", hint: "" };
    const plain = { required: false, unique: false, options: [], to: null };
    const key = createField(world.admin, { type: "opportunity", ...text, ...plain }, noon);
    expect(pipelinePage(world.admin).requirable.open).toContainEqual({ key, label: "Signed by" });
    const id = createStage(world.admin, { pipelineId: 1, ...aStage({ requires: [key] }) }, noon);
    const move = (more: object) =>
      updateRecord(world.admin, "opportunity", deals, { stageId: String(id), ...more }, noon);
    const deals = dealIn(world, "Needs Assessment");
    expect(() => move({})).toThrow(Invalid);
    expect(move({ [key]: "Kim Poe" }).values.stageId).toBe(id);
  });

  it("are an admin's to see and change", () => {
    const agent = person("Sam", "Sales Agent", world.sales);
    expect(() => pipelinePage(agent)).toThrow(NotFound);
    expect(() => createStage(agent, { pipelineId: 1, ...aStage() }, noon)).toThrow(NotFound);
    expect(() => changeStage(agent, { ...columnsOf("Proposal/Quote"), name: "Mine" }, noon)).toThrow(
      NotFound,
    );
  });
});

describe("changing a stage", () => {
  it("keeps its kind once a deal was in it, and the last of a kind in any case", () => {
    dealIn(world, "Proposal/Quote");
    const proposal = columnsOf("Proposal/Quote");
    expect(() => changeStage(world.admin, { ...proposal, kind: "won" }, noon)).toThrow(Invalid);
    expect(() => changeStage(world.admin, { ...columnsOf("Closed/Won"), kind: "open" }, noon)).toThrow(
      Invalid,
    );
    changeStage(world.admin, { ...columnsOf("Value Presentation"), kind: "won" }, noon);
    expect(stageAt(stageId("Value Presentation"))).toMatchObject({ kind: "won", probability: 100 });
  });

  it("gives deals its new probability, but for those whose own was typed", async () => {
    const [follows, typed] = [
      dealIn(world, "Proposal/Quote"),
      dealIn(world, "Proposal/Quote", { probability: "75" }),
    ];
    const operation = changeStage(world.admin, { ...columnsOf("Proposal/Quote"), probability: 65 }, later(1));
    await runOperation(operation!, () => later(2));
    expect(deal(world, follows!).values.probability).toBe(65);
    expect(deal(world, typed!).values.probability).toBe(75);
    expect(deal(world, follows!).values.stageSince).toBe(noon.getTime());
  });

  it("is told to the audit log with what was, in words", () => {
    changeStage(
      world.admin,
      { ...columnsOf("Proposal/Quote"), name: "Offer", requires: ["amountCents"], rotsAfterDays: 14 },
      noon,
    );
    expect(db().select().from(operations).all()).toEqual([]);
    const last = db().select().from(events).all().at(-1)!;
    expect(last).toMatchObject({ kind: "admin.changed", subject: "stage", subjectId: stageId("Offer") });
    expect(JSON.parse(last.content!).changes).toEqual([
      { field: "name", from: "Proposal/Quote", to: "Offer" },
      { field: "rotsAfterDays", from: null, to: 14 },
      { field: "requires", from: [], to: ["Amount"] },
    ]);
  });

  it("leaves a deal that was never in it alone", () => {
    const id = dealIn(world, "Needs Assessment");
    const { version } = deal(world, id);
    expect(changeStage(world.admin, { ...columnsOf("Proposal/Quote"), probability: 20 }, noon)).toBeNull();
    expect(deal(world, id)).toMatchObject({ version, values: { probability: 20 } });
  });
});
