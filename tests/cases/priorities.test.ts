import { beforeEach, describe, expect, it } from "vitest";
import {
  createPriority,
  makeDefaultPriority,
  orderPriorities,
  removePriority,
  renamePriority,
} from "@/lib/cases/change-priorities";
import { listPriorities, priorities } from "@/lib/cases/priorities";
import { priorityRank } from "@/lib/cases/priority-rank";
import { Invalid, NotFound } from "@/lib/errors";
import { runOperation } from "@/lib/operations/runner";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { choices } from "@/lib/records/lookups";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let topicId: number;

beforeEach(() => {
  world = newWorld();
  topicId = topic("Password reset", 0);
});

const names = () => priorities().map(({ name }) => name);
const idOf = (name: string) => priorities().find((each) => each.name === name)!.id;
const newCase = (values: object = {}) =>
  createRecord(world.admin, "case", { name: "A case", topicId, ...values }, noon).id;
const priorityOf = (id: number): string => {
  const { values } = getRecord(world.admin, recordType("case"), id);
  return choices("priority").find((priority) => priority.id === values.priorityId)!.label;
};
const urgent = ["Urgent", "High", "Normal", "Low"];

describe("the priorities of cases", () => {
  it("stand in the admin's order, a new one last, each name once", () => {
    createPriority(world.admin, { name: "Some day", colour: "info" }, noon);
    expect(names()).toEqual([...urgent, "Some day"]);
    orderPriorities(world.admin, [idOf("Some day"), idOf("Low")], noon);
    expect(names()).toEqual(["Some day", "Low", "Urgent", "High", "Normal"]);
    expect(() => createPriority(world.admin, { name: "urgent", colour: "ok" }, noon)).toThrow(Invalid);
    expect(() => renamePriority(world.admin, idOf("High"), "Low", noon)).toThrow(Invalid);
  });

  it("have one default, which new cases get", () => {
    expect(priorityOf(newCase())).toBe("Urgent");
    makeDefaultPriority(world.admin, idOf("Normal"), noon);
    expect(priorities().filter(({ isDefault }) => isDefault)).toHaveLength(1);
    expect(priorityOf(newCase())).toBe("Normal");
  });

  it("are an admin's to change", () => {
    const agent = person("Sam", "Support Agent", world.support);
    expect(() => listPriorities(agent)).toThrow(NotFound);
    expect(() => createPriority(agent, { name: "Mine", colour: "ok" }, noon)).toThrow(NotFound);
  });

  it("are removed into another, which their cases get, those that come back from the bin too", async () => {
    const [live, binned] = [newCase(), newCase()];
    deleteRecord(world.admin, "case", binned, later(1));
    await removePriority(world.admin, { id: idOf("Urgent"), intoId: idOf("High") }, later(2));
    expect(names()).toEqual(["High", "Normal", "Low"]);
    expect(priorityOf(live)).toBe("High");
    expect(priorityOf(newCase())).toBe("High");
    restoreRecord(world.admin, binned, later(3));
    expect(priorityOf(binned)).toBe("High");
    const removed = choices("priority").find(({ label }) => label === "Urgent")!;
    expect(removed.retired).toBe(true);
    expect(() => newCase({ priorityId: removed.id })).toThrow(Invalid);
  });

  it("that many cases have are moved in the background, and are there until the last has moved", async () => {
    for (let nth = 0; nth < 501; nth++) newCase();
    const operation = await removePriority(world.admin, { id: idOf("Urgent"), intoId: idOf("Low") }, noon);
    expect(names()).toContain("Urgent");
    await runOperation(operation!, () => later(1));
    expect(names()).toEqual(["High", "Normal", "Low"]);
  });

  it("fill three bars at the top and none at the foot", () => {
    expect([1, 2, 3, 4].map((id) => priorityRank([1, 2, 3, 4], id))).toEqual([3, 2, 1, 0]);
    expect(priorityRank([1, 2, 3], 9)).toBe(0);
  });
});
