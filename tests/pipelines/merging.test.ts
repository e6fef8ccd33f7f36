import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events, operations, savedViews, stageEntries } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { putBack } from "@/lib/events/put-back";
import { checkStages } from "@/lib/health/check-stages";
import { myPipeline } from "@/lib/home/my-work";
import { runOperation } from "@/lib/operations/runner";
import { createPipeline, removePipeline } from "@/lib/pipelines/change-pipelines";
import { createStage } from "@/lib/pipelines/change-stages";
import { pipelinePage } from "@/lib/pipelines/listed";
import { mergeStage } from "@/lib/pipelines/merge-stages";
import { openPipelines, stagesOf } from "@/lib/pipelines/stages";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { countMatches } from "@/lib/records/list";
import { choices } from "@/lib/records/lookups";
import { recordType } from "@/lib/records/registry";
import { faultsOf } from "@/lib/records/rules";
import { updateRecord } from "@/lib/records/write";
import { createView } from "@/lib/views/change";
import { later, newWorld, noon, person, type World } from "../support/world";
import { aStage, deal, dealIn, stageId, stageNamed, stageNames } from "./world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const merged = (from: string, into: string) => ({ fromId: stageId(from), intoId: stageId(into) });
const merge = (from: string, into: string) => mergeStage(world.admin, merged(from, into), later(60));
const run = (operation: number | null) => runOperation(operation!, () => later(61));
const entriesOf = (id: number) =>
  db()
    .select()
    .from(stageEntries)
    .all()
    .filter(({ opportunityId }) => opportunityId === id);
const found = (stage: number) => {
  const filters = [{ field: "stageId", operator: "in", operands: [String(stage)] }];
  return countMatches(world.admin, recordType("opportunity"), { filters, q: "" }, later(60));
};
const listed = (name: string) =>
  pipelinePage(world.admin)
    .pipelines.flatMap(({ stages }) => stages)
    .find((stage) => stage.name === name)?.deals;

describe("a stage that is merged into another", () => {
  it("is told with the deals of both, less those in the Recycle Bin", () => {
    for (const stage of ["Value Presentation", "Proposal/Quote"])
      for (let nth = 0; nth < 2; nth++) dealIn(world, stage);
    deleteRecord(world.admin, "opportunity", dealIn(world, "Value Presentation"), later(1));
    expect([listed("Value Presentation"), listed("Proposal/Quote")]).toEqual([2, 2]);
    merge("Value Presentation", "Proposal/Quote");
    expect(listed("Proposal/Quote")).toBe(4);
  });

  it("is gone at once, and its deals keep their history and their time in it", async () => {
    const id = dealIn(world, "Needs Assessment");
    updateRecord(
      world.admin,
      "opportunity",
      id,
      { stageId: String(stageId("Value Presentation")) },
      later(30),
    );
    const into = stageId("Proposal/Quote");
    await run(merge("Value Presentation", "Proposal/Quote"));
    expect(stageNames()).not.toContain("Value Presentation");
    const { values } = deal(world, id);
    expect(values).toMatchObject({ stageId: into, probability: 60, stageSince: later(30).getTime() });
    expect(entriesOf(id)).toMatchObject([
      { stageId: stageId("Needs Assessment"), enteredAt: noon, leftAt: later(30) },
      { stageId: into, enteredAt: later(30), leftAt: null },
    ]);
    expect([...checkStages()]).toEqual([]);
    const told = db().select().from(events).all();
    expect(told.filter(({ subjectId }) => subjectId === id).at(-1)!.kind).toBe("record.changed");
  });

  it("counts to the other before its deals have followed, and a kill in between changes no reading", async () => {
    for (let nth = 0; nth < 3; nth++)
      dealIn(world, "Value Presentation", { amountCents: "10", ownerId: String(world.admin.userId) });
    const [fromId, intoId] = [stageId("Value Presentation"), stageId("Proposal/Quote")];
    dealIn(world, "Proposal/Quote", { amountCents: "10", ownerId: String(world.admin.userId) });
    const operation = merge("Value Presentation", "Proposal/Quote");
    const reading = () => ({
      found: [found(intoId), found(fromId)],
      home: myPipeline(world.admin)!.stages.map(({ label, count, amountCents }) => [
        label,
        count,
        amountCents,
      ]),
      page: listed("Proposal/Quote"),
      faults: [...checkStages()],
    });
    const atOnce = reading();
    expect(atOnce).toEqual({
      found: [4, 4],
      home: [
        ["Needs Assessment", 0, 0],
        ["Proposal/Quote", 4, 4000],
      ],
      page: 4,
      faults: [],
    });
    // What a killed server leaves: one deal has followed, the work is there to be taken up.
    updateRecord(world.admin, "opportunity", idsIn(fromId)[0]!, { stageId: String(intoId) }, later(60));
    expect(reading()).toEqual(atOnce);
    expect(db().select().from(operations).all()).toMatchObject([{ id: operation, state: "waiting" }]);
    await run(operation);
    expect(reading()).toEqual(atOnce);
    expect(idsIn(fromId)).toEqual([]);
  });

  it("takes along what was merged into it and is still on its way", async () => {
    const id = dealIn(world, "Needs Assessment");
    const first = merge("Needs Assessment", "Value Presentation");
    expect(merge("Value Presentation", "Proposal/Quote")).toBeNull();
    await run(first);
    expect(deal(world, id).values).toMatchObject({ stageId: stageId("Proposal/Quote"), probability: 60 });
    expect([...checkStages()]).toEqual([]);
  });

  it("is what saved views and deals that come back from the bin have no more", async () => {
    save(`f=stageId~in~${stageId("Value Presentation")}`);
    const id = dealIn(world, "Value Presentation");
    deleteRecord(world.admin, "opportunity", id, later(1));
    expect(merge("Value Presentation", "Proposal/Quote")).toBeNull();
    expect(decodeURIComponent(db().select().from(savedViews).get()!.address)).toBe(
      `f=stageId~in~${stageId("Proposal/Quote")}`,
    );
    restoreRecord(world.admin, id, later(70));
    expect(deal(world, id).values).toMatchObject({
      ...{ stageId: stageId("Proposal/Quote"), probability: 60, stageSince: noon.getTime() },
    });
    expect([...checkStages()]).toEqual([]);
  });

  it("is the one that a deal never left, when it is taken back at once to what it was merged into", async () => {
    const id = dealIn(world, "Value Presentation");
    const go = (stage: string, minutes: number) =>
      updateRecord(world.admin, "opportunity", id, { stageId: String(stageId(stage)) }, later(minutes));
    go("Needs Assessment", 58);
    merge("Value Presentation", "Proposal/Quote");
    go("Proposal/Quote", 61);
    expect(deal(world, id).values.stageSince).toBe(noon.getTime());
    expect(entriesOf(id)).toMatchObject([{ enteredAt: noon, leftAt: null }]);
    expect([...checkStages()]).toEqual([]);
  });

  it("is refused in plain words where a form still has it, and followed where the audit log has", async () => {
    const id = dealIn(world, "Value Presentation", { probability: "35" });
    const fromId = stageId("Value Presentation");
    const [created] = db()
      .select()
      .from(events)
      .all()
      .filter(({ subjectId, subject }) => subject === "record" && subjectId === id);
    updateRecord(world.admin, "opportunity", id, { stageId: String(stageId("Needs Assessment")) }, later(30));
    merge("Value Presentation", "Proposal/Quote");
    const said = { stageId: "Value Presentation was merged into Proposal/Quote: choose that." };
    expect(
      faultsOf(() => updateRecord(world.admin, "opportunity", id, { stageId: String(fromId) }, later(70))),
    ).toEqual(said);
    putBack(world.admin, { type: "opportunity", id, eventId: created!.id }, later(70));
    expect(deal(world, id).values).toMatchObject({ stageId: stageId("Proposal/Quote"), probability: 35 });
    expect([...checkStages()]).toEqual([]);
  });

  it("goes only into one of its kind, never as the last of it, and only by an admin", () => {
    expect(() => merge("Proposal/Quote", "Closed/Won")).toThrow(Invalid);
    expect(() => merge("Proposal/Quote", "Proposal/Quote")).toThrow(Invalid);
    const other = createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
    const elsewhere = stagesOf(other).find(({ kind }) => kind === "won")!.id;
    const last = { fromId: stageId("Closed/Won"), intoId: elsewhere };
    expect(() => mergeStage(world.admin, last, noon)).toThrow(/Sales needs a stage that is won/);
    const agent = person("Sam", "Sales Agent", world.sales);
    expect(() => mergeStage(agent, merged("Needs Assessment", "Proposal/Quote"), noon)).toThrow(NotFound);
    expect(stageNamed("Closed/Won").mergedIntoId).toBeNull();
  });
});

describe("several pipelines", () => {
  it("begin with the usual stages or with those of another", () => {
    createStage(world.admin, { pipelineId: 1, ...aStage() }, noon);
    const [usual, copy] = [null, 1].map((fromId, nth) =>
      createPipeline(world.admin, { name: `Other ${nth}`, fromId }, noon),
    );
    expect(stageNames(usual)).not.toContain("Trial");
    expect(stageNames(copy)).toEqual(stageNames(1));
    expect(() => createPipeline(world.admin, { name: "SALES", fromId: null }, noon)).toThrow(Invalid);
  });

  it("tell stages of one name apart wherever they are read", () => {
    createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
    const labels = choices("stage").map(({ label }) => label);
    expect(labels).toContain("Proposal/Quote");
    expect(labels).toContain("Proposal/Quote (Renewals)");
  });

  it("are removed once every stage has another to go to; the last one stays", async () => {
    const other = createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
    const id = dealIn(world, "Proposal/Quote", { stageId: String(stageId("Proposal/Quote", "Renewals")) });
    const merges = stagesOf(other).map((from) => ({ fromId: from.id, intoId: stageId(from.name) }));
    expect(() => removePipeline(world.admin, { id: other, merges: merges.slice(1) }, noon)).toThrow(Invalid);
    expect(openPipelines()).toHaveLength(2);
    await run(removePipeline(world.admin, { id: other, merges }, later(60)));
    expect(deal(world, id).values.stageId).toBe(stageId("Proposal/Quote"));
    expect(openPipelines().map(({ name }) => name)).toEqual(["Sales"]);
    expect(choices("stage").filter(({ retired }) => !retired)).toHaveLength(5);
    expect(() => removePipeline(world.admin, { id: 1, merges }, noon)).toThrow(/last pipeline/);
  });
});

const save = (address: string) =>
  createView(
    world.admin as Viewer & { userId: number },
    {
      ...{ type: "opportunity", name: "Shown", address },
      ...{ shared: false, pinned: false, isDefault: false, fromId: 0 },
    },
    noon,
  );

const idsIn = (stage: number): number[] =>
  db()
    .select()
    .from(stageEntries)
    .all()
    .filter((entry) => entry.stageId === stage && entry.leftAt === null)
    .map(({ opportunityId }) => opportunityId);
