import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { bulk } from "@/lib/bulk/bulk";
import { statusId } from "@/lib/cases/statuses";
import { Unconfirmed } from "@/lib/errors";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let topicId: number;
let parent: number;

beforeEach(() => {
  world = newWorld();
  topicId = topic("Password reset", 0);
  parent = newCase({ name: "Move", teamId: world.support });
});

const newCase = (values: object) =>
  createRecord(world.admin, "case", { name: "Part", topicId, teamId: world.support, ...values }, noon).id;
const set = (viewer: Viewer, id: number, category: "resolved" | "closed" | "in_progress") =>
  updateRecord(viewer, "case", id, { statusId: statusId(category, null) }, later(1));
const questionOf = (viewer: Viewer) => {
  try {
    set(viewer, parent, "resolved");
  } catch (error) {
    if (error instanceof Unconfirmed) return error.question;
    throw error;
  }
};
const isResolved = (id: number) =>
  getRecord(world.admin, recordType("case"), id).values.statusId === statusId("resolved", null);

describe("a case with open sub cases", () => {
  it("is not resolved or closed before the user has said so", () => {
    newCase({ parentId: parent, name: "Pack" });
    newCase({ parentId: parent, name: "Carry" });
    const question = questionOf(world.admin)!;
    expect(question).toMatchObject({ title: "2 sub cases are still open", confirmLabel: "Resolve anyway" });
    expect(question.description).toMatch(/\w{3}-\d{7} Pack and \w{3}-\d{7} Carry\./);
    expect(() => set(world.admin, parent, "closed")).toThrow(Unconfirmed);
    expect(isResolved(parent)).toBe(false);
    const input = { statusId: statusId("resolved", null) };
    updateRecord(world.admin, "case", parent, input, later(2), undefined, ["openSubCases"]);
    expect(isResolved(parent)).toBe(true);
  });

  it("may be worked on, and closed after it was resolved, without a question", () => {
    const child = newCase({ parentId: parent });
    set(world.admin, parent, "in_progress");
    set(world.admin, child, "resolved");
    set(world.admin, parent, "resolved");
    set(world.admin, child, "in_progress");
    expect(() => set(world.admin, parent, "closed")).not.toThrow();
  });

  it("tells nothing of sub cases that the viewer may not see, not even how many", () => {
    const agent = person("Sam", "Support Agent", world.support);
    agent.permissions!.records.case = { on: true, view: "department", edit: "department", delete: "none" };
    newCase({ parentId: parent, name: "Secret", teamId: world.sales, ownerId: null });
    newCase({ parentId: parent, name: "Hidden", teamId: world.sales, ownerId: null });
    expect(questionOf(agent)).toMatchObject({ title: "It has open sub cases" });
    expect(JSON.stringify(questionOf(agent))).not.toMatch(/Secret|Hidden|2/);
    newCase({ parentId: parent, name: "Shown" });
    expect(questionOf(agent)!.title).toBe("A sub case is still open");
    expect(questionOf(agent)!.description).not.toMatch(/Secret|Hidden|more/);
  });

  it("is left out of a change of many, unless it is meant too", async () => {
    newCase({ parentId: parent });
    const plain = newCase({});
    const ask = (confirmed?: "openSubCases"[]) =>
      bulk(
        world.admin,
        {
          type: "case",
          selection: { ids: [parent, plain] },
          change: { verb: "edit", field: "statusId", value: String(statusId("resolved", null)), confirmed },
        },
        later(1),
      );
    expect(await ask()).toMatchObject({
      done: 1,
      refused: [{ id: parent, reason: "A sub case is still open." }],
    });
    expect(isResolved(parent)).toBe(false);
    expect(await ask(["openSubCases"])).toMatchObject({ done: 2, refused: [] });
    expect(isResolved(parent)).toBe(true);
  });
});
