import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import {
  addStatus,
  dropOwnList,
  giveOwnList,
  orderStatuses,
  removeStatus,
  renameStatus,
} from "@/lib/cases/change-statuses";
import { statusLists } from "@/lib/cases/status-lists";
import { statusesOf, statusId } from "@/lib/cases/statuses";
import { Invalid, NotFound } from "@/lib/errors";
import { checkStatuses } from "@/lib/health/check-statuses";
import { runOperation } from "@/lib/operations/runner";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { choices } from "@/lib/records/lookups";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { mergeTeams } from "@/lib/teams/merge-teams";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let topicId: number;

beforeEach(() => {
  world = newWorld();
  topicId = topic("Password reset", 0);
});

const names = (teamId: number | null) => statusesOf(teamId).map(({ name }) => name);
const idOf = (teamId: number | null, name: string) =>
  statusesOf(teamId).find((status) => status.name === name)!.id;
const newCase = (values: object, viewer: Viewer = world.admin) =>
  createRecord(viewer, "case", { name: "A case", topicId, ...values }, noon).id;
const statusOf = (id: number): string => {
  const { values } = getRecord(world.admin, recordType("case"), id);
  return choices("status").find((status) => status.id === values.statusId)!.label;
};
const add = (teamId: number | null, name: string, category: "open" | "resolved" = "open") =>
  addStatus(world.admin, { teamId, category, name }, noon);
const own = (teamId: number, ...added: string[]) => {
  giveOwnList(world.admin, teamId, noon);
  for (const name of added) add(teamId, name);
};

const general = ["Open", "In Progress", "Awaiting Response", "Resolved", "Closed"];

describe("the statuses of a department", () => {
  it("are the general ones until it has a list of its own, which begins as a copy", () => {
    expect(names(world.support)).toEqual(general);
    own(world.support, "New");
    expect(names(world.support)).toEqual(["Open", "New", ...general.slice(1)]);
    expect(names(world.sales)).toEqual(general);
    expect(names(null)).toEqual(general);
  });

  it("are ordered within their category, and lists that call one the same share it", () => {
    own(world.support, "New");
    orderStatuses(
      world.admin,
      { teamId: world.support, statusIds: [idOf(world.support, "New"), idOf(world.support, "Open")] },
      noon,
    );
    expect(names(world.support).slice(0, 2)).toEqual(["New", "Open"]);
    expect(statusId("open", world.support)).toBe(idOf(world.support, "New"));
    own(world.sales, "new");
    expect(idOf(world.sales, "New")).toBe(idOf(world.support, "New"));
  });

  it("are refused twice by one name, and half an order is refused", () => {
    expect(() => add(null, "open")).toThrow(Invalid);
    own(world.support, "New");
    const half = { teamId: world.support, statusIds: [idOf(world.support, "New")] };
    expect(() => orderStatuses(world.admin, half, noon)).toThrow(Invalid);
  });

  it("are an admin's to change, and only where the department has a list of its own", () => {
    const agent = person("Sam", "Support Agent", world.support);
    expect(() => statusLists(agent)).toThrow(NotFound);
    expect(() => giveOwnList(agent, world.support, noon)).toThrow(NotFound);
    expect(() => add(world.sales, "New")).toThrow(NotFound);
  });

  it("are told to the audit log by category", () => {
    own(world.support, "New");
    const last = db().select().from(events).all().at(-1)!;
    expect(last).toMatchObject({
      kind: "admin.changed",
      subject: "case_status_list",
      subjectId: world.support,
    });
    expect(last.content).toContain('"Open":["Open","New"]');
  });
});

describe("a case", () => {
  it("begins in the first open status of its department, and takes no status of another", () => {
    own(world.support, "New");
    orderStatuses(
      world.admin,
      { teamId: world.support, statusIds: [idOf(world.support, "New"), idOf(world.support, "Open")] },
      noon,
    );
    expect(statusOf(newCase({ teamId: world.support }))).toBe("New");
    expect(statusOf(newCase({ teamId: world.sales }))).toBe("Open");
    expect(() => newCase({ teamId: world.sales, statusId: idOf(world.support, "New") })).toThrow(Invalid);
  });

  it("that changes department stands as far as it did, unless a status is chosen with it", () => {
    own(world.support, "New");
    const [moved, chosen] = [0, 1].map(() =>
      newCase({ teamId: world.support, statusId: idOf(world.support, "New") }),
    );
    updateRecord(world.admin, "case", moved!, { teamId: world.sales }, later(1));
    expect(statusOf(moved!)).toBe("Open");
    const both = { teamId: world.sales, statusId: idOf(null, "Closed") };
    updateRecord(world.admin, "case", chosen!, both, later(1));
    expect(statusOf(chosen!)).toBe("Closed");
    const foreign = { teamId: world.sales, statusId: idOf(world.support, "New") };
    expect(() => updateRecord(world.admin, "case", chosen!, foreign, later(2))).toThrow(Invalid);
  });

  it("of a department that is merged away takes a status of the other", async () => {
    own(world.support, "New");
    const id = newCase({ teamId: world.support, statusId: idOf(world.support, "New") });
    await mergeTeams(world.admin, { fromId: world.support, intoId: world.sales }, later(1));
    expect(statusOf(id)).toBe("Open");
    expect(names(world.support)).toEqual(general);
  });

  it("that comes back from the bin takes a status that is still there", async () => {
    own(world.support, "New");
    const id = newCase({ teamId: world.support, statusId: idOf(world.support, "New") });
    deleteRecord(world.admin, "case", id, later(1));
    await dropOwnList(world.admin, world.support, later(2));
    restoreRecord(world.admin, id, later(3));
    expect(statusOf(id)).toBe("Open");
  });
});

describe("changing a list moves its cases", () => {
  it("to a status of the new name where others share the old one, and theirs stay", async () => {
    own(world.support);
    const [ours, theirs, nobodys] = [world.support, world.sales, null].map((teamId) => newCase({ teamId }));
    const open = idOf(world.support, "Open");
    await renameStatus(world.admin, { teamId: world.support, statusId: open, name: "Fresh" }, later(1));
    expect(names(world.support)).toEqual(["Fresh", ...general.slice(1)]);
    expect([ours, theirs, nobodys].map((id) => statusOf(id!))).toEqual(["Fresh", "Open", "Open"]);
    expect(names(null)).toEqual(general);
  });

  it("not at all where nobody shares it: it is the same by another name", async () => {
    own(world.support, "New");
    const id = newCase({ teamId: world.support, statusId: idOf(world.support, "New") });
    const before = getRecord(world.admin, recordType("case"), id).version;
    const asked = { teamId: world.support, statusId: idOf(world.support, "New"), name: "Fresh" };
    await renameStatus(world.admin, asked, later(1));
    expect(statusOf(id)).toBe("Fresh");
    expect(getRecord(world.admin, recordType("case"), id).version).toBe(before);
  });

  it("into another of the same category when one is removed, with history", async () => {
    add(null, "New");
    const id = newCase({ teamId: world.sales, statusId: idOf(null, "New") });
    const [statusId, intoId] = [idOf(null, "New"), idOf(null, "Open")];
    const elsewhere = { teamId: null, statusId, intoId: idOf(null, "Closed") };
    await expect(removeStatus(world.admin, elsewhere, later(1))).rejects.toThrow(Invalid);
    await removeStatus(world.admin, { teamId: null, statusId, intoId }, later(1));
    expect(statusOf(id)).toBe("Open");
    expect(names(null)).toEqual(general);
    const told = db()
      .select()
      .from(events)
      .all()
      .filter((event) => event.subjectId === id);
    expect(told.at(-1)!.kind).toBe("record.changed");
  });

  it("never out of its category: the last of one cannot be removed", async () => {
    const asked = { teamId: null, statusId: idOf(null, "Open"), intoId: idOf(null, "In Progress") };
    await expect(removeStatus(world.admin, asked, noon)).rejects.toThrow(Invalid);
  });

  it("to the general list when a department gives up its own", async () => {
    own(world.support, "New");
    add(world.support, "Answered", "resolved");
    const asked = { teamId: world.support, statusId: idOf(world.support, "Open"), name: "Fresh" };
    await renameStatus(world.admin, asked, noon);
    const held = ["Fresh", "New", "Answered", "In Progress"];
    const ids = held.map((name) => newCase({ teamId: world.support, statusId: idOf(world.support, name) }));
    await dropOwnList(world.admin, world.support, later(1));
    expect(ids.map(statusOf)).toEqual(["Open", "Open", "Resolved", "In Progress"]);
    expect(names(world.support)).toEqual(general);
  });
});

describe("many cases are moved in the background", () => {
  it("and the list has both statuses until the last has moved", async () => {
    own(world.support, "New");
    const [statusId, intoId] = [idOf(world.support, "New"), idOf(world.support, "Open")];
    const ids = Array.from({ length: 501 }, () => newCase({ teamId: world.support, statusId }));
    const operation = await removeStatus(world.admin, { teamId: world.support, statusId, intoId }, noon);
    expect(operation).not.toBeNull();
    expect(names(world.support)).toContain("New");
    await runOperation(operation!, () => later(1));
    expect(names(world.support)).toEqual(general);
    expect(new Set(ids.map(statusOf))).toEqual(new Set(["Open"]));
  });
});

it("the check of all data finds a case whose department does not offer its status", () => {
  own(world.support, "New");
  const id = newCase({ teamId: world.support, statusId: idOf(world.support, "New") });
  newCase({ teamId: world.sales });
  newCase({ teamId: null });
  expect([...checkStatuses()]).toEqual([]);
  db().run(sql`delete from department_statuses where team_id = ${world.support}`);
  expect([...checkStatuses()]).toEqual([expect.stringContaining(`Case ${id}:`)]);
});
