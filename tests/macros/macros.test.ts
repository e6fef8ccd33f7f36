import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { interactions, macros, topics, topicTeams, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { removePriority } from "@/lib/cases/change-priorities";
import { addStatus, removeStatus } from "@/lib/cases/change-statuses";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { adminAudit } from "@/lib/events/read";
import { applyMacro } from "@/lib/macros/apply";
import { captureOf } from "@/lib/macros/capture";
import { changeMacro, createMacro, deleteMacro } from "@/lib/macros/change";
import type { MacroInput } from "@/lib/macros/input";
import { macroMenu, managedMacros } from "@/lib/macros/macros";
import { previewMacro } from "@/lib/macros/preview";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { mergeTeams } from "@/lib/teams/merge-teams";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

type User = Viewer & { userId: number };

let world: World;
let admin: User;
let sam: User;
let pat: User;
let late: number;
let caseId: number;

beforeEach(() => {
  world = newWorld();
  admin = world.admin as User;
  sam = person("Sam", "Support Agent", world.support) as User;
  pat = person("Pat", "Support Agent", world.support) as User;
  late = topic("Late delivery", -5);
  caseId = newCase().id;
});

const newCase = () =>
  createRecord(admin, "case", { name: "Where is it?", topicId: String(late), teamId: "" }, noon);
const note = { kind: "note" as const, html: "<p>Asked the carrier.</p>" };
const make = (viewer: User, more: Partial<MacroInput> = {}) =>
  createMacro(
    viewer,
    {
      ...{ name: "Late parcel", description: "", shared: false, entries: [] },
      values: { priorityId: "2", escalated: "true" },
      ...more,
    },
    noon,
  );
const read = () => getRecord(admin, recordType("case"), caseId).values;
const onCase = {
  get target() {
    return { recordId: caseId, form: {} };
  },
};
const preview = (viewer: User, id: number) => previewMacro(viewer, id, onCase.target, noon);
const apply = (viewer: User, macroId: number, at = later(1)) =>
  applyMacro(viewer, { macroId, recordId: caseId, seen: preview(viewer, macroId).seen }, at);
const names = (viewer: User) => macroMenu(viewer).macros.map(({ name }) => name);

describe("a macro", () => {
  test("says what it will do, from old to new, and then does just that", () => {
    const id = make(sam, { entries: [note] });
    const told = preview(sam, id);
    expect(told.changes).toEqual([
      { key: "priorityId", label: "Priority", from: "Urgent", to: "High" },
      { key: "escalated", label: "Escalated", from: "No", to: "Yes" },
    ]);
    expect(told.entries).toEqual([note]);
    expect(read()).toMatchObject({ priorityId: 1, escalated: false });
    apply(sam, id);
    expect(read()).toMatchObject({ priorityId: 2, escalated: true });
    expect(db().select().from(interactions).all()).toMatchObject([
      { kind: "note", text: "Asked the carrier.", authorId: sam.userId },
    ]);
  });

  test("logs a contact at the moment when it is applied", () => {
    const call = { kind: "call" as const, direction: "outbound" as const, html: "<p>Rang back.</p>" };
    apply(sam, make(sam, { values: {}, entries: [call] }), later(30));
    expect(db().select().from(interactions).get()).toMatchObject({ kind: "call", at: later(30) });
  });

  test("keeps everything that a form holds, and nothing that it does not", () => {
    const form = { name: "Where is it?", topicId: String(late), statusId: "1", accountId: "" };
    const { parts, values } = captureOf(sam, { recordId: null, form });
    expect(parts.slice(0, 3)).toEqual([
      { key: "name", label: "Case Subject", text: "Where is it?" },
      { key: "priorityId", label: "Priority", text: "Urgent" },
      { key: "statusId", label: "Status", text: "Open" },
    ]);
    expect(Object.keys(values)).not.toContain("accountId");
  });

  test("fills in a form over what is typed there", () => {
    const told = previewMacro(sam, make(sam), { recordId: null, form: { priorityId: "3" } }, noon);
    expect(told.changes[0]).toMatchObject({ label: "Priority", from: "Normal", to: "High" });
    expect(told.input).toEqual({ priorityId: "2", escalated: "true" });
  });

  test("that keeps nothing, or what cannot be read, is refused beside its field", () => {
    expect(() => make(sam, { values: { name: "" } })).toThrow(Invalid);
    expect(() => make(sam, { values: { priorityId: "77" } })).toThrow(Invalid);
    expect(() => make(sam, { values: { number: "ABC-1234567" } })).toThrow(Invalid);
    expect(db().select().from(macros).all()).toEqual([]);
  });

  test("writes nothing at all where somebody changed what the preview showed", () => {
    const id = make(sam, { entries: [note] });
    const { seen } = preview(sam, id);
    updateRecord(admin, "case", caseId, { priorityId: "4" }, later(1));
    expect(() => applyMacro(sam, { macroId: id, recordId: caseId, seen }, later(2))).toThrow(Conflict);
    expect(db().select().from(interactions).all()).toEqual([]);
  });
});

test("a macro that would do something else than was shown is not applied", () => {
  const id = make(sam, { entries: [note] });
  const { seen, stamp } = preview(sam, id);
  const use = { macroId: id, recordId: caseId, seen, stamp };
  changeMacro(
    sam,
    id,
    { name: "Late", description: "", shared: false, entries: [], keep: ["escalated"] },
    later(1),
  );
  expect(() => applyMacro(sam, use, later(2))).toThrow(Invalid);
  expect(read()).toMatchObject({ escalated: false });
  applyMacro(sam, { ...use, stamp: preview(sam, id).stamp }, later(3));
  expect(read()).toMatchObject({ priorityId: 1, escalated: true });
});

describe("what no longer fits is said and left out", () => {
  test("a topic that is gone", () => {
    const other = topic("Lost parcel", 0);
    const id = make(sam, { values: { topicId: String(other), priorityId: "2" } });
    db().update(topics).set({ active: false }).where(eq(topics.id, other)).run();
    expect(preview(sam, id)).toMatchObject({
      leftOut: [{ label: "Topic", text: "Lost parcel", reason: "Topic must be one of the list." }],
      input: { priorityId: "2" },
    });
    apply(sam, id);
    expect(read()).toMatchObject({ topicId: late, priorityId: 2 });
  });

  test("a topic of another department than the case's", () => {
    const other = topic("Lost parcel", 0);
    db().insert(topicTeams).values({ topicId: other, teamId: world.sales }).run();
    updateRecord(admin, "case", caseId, { teamId: String(world.support) }, noon);
    const { leftOut } = preview(sam, make(sam, { values: { topicId: String(other) } }));
    const reason = "This topic is not for the case's department.";
    expect(leftOut).toEqual([{ label: "Topic", text: "Lost parcel", reason }]);
  });

  test("a department that the case's own topic is not for", () => {
    db().insert(topicTeams).values({ topicId: late, teamId: world.support }).run();
    const id = make(sam, { values: { teamId: String(world.sales), priorityId: "2" } });
    const { leftOut, input } = preview(sam, id);
    expect(leftOut.map(({ label }) => label)).toEqual(["Department"]);
    expect(input).toEqual({ priorityId: "2" });
  });

  test("a record that the viewer may not see, without its name", () => {
    const account = createRecord(admin, "account", { name: "Kite Works" }, noon);
    const id = make(admin, { shared: true, values: { accountId: String(account.id) } });
    sam.permissions!.records.account!.view = "owned";
    const told = preview(sam, id);
    expect(told.leftOut.map(({ label }) => label)).toEqual(["Account"]);
    expect(JSON.stringify([told, managedMacros(sam)])).not.toContain("Kite");
  });

  test("an owner whom the viewer could not give it to by hand", () => {
    sam.permissions!.records.case!.edit = "owned";
    updateRecord(admin, "case", caseId, { ownerId: String(sam.userId) }, noon);
    const id = make(admin, { shared: true, values: { ownerId: String(admin.userId) } });
    expect(preview(sam, id).leftOut.map(({ label }) => label)).toEqual(["Owner"]);
  });
});

test("a macro goes on with the priority, status or department that took the place of its own", async () => {
  const waits = addStatus(admin, { teamId: null, category: "open", name: "Waits" }, noon);
  const values = { priorityId: "2", statusId: String(waits), teamId: String(world.sales), escalated: "true" };
  const id = make(admin, { shared: true, values });
  await removePriority(admin, { id: 2, intoId: 3 }, later(1));
  await removeStatus(admin, { teamId: null, statusId: waits, intoId: 1 }, later(1));
  await mergeTeams(admin, { fromId: world.sales, intoId: world.support }, later(1));
  expect(preview(admin, id).leftOut).toEqual([]);
  const kept = { priorityId: "3", statusId: "1", teamId: String(world.support), escalated: "true" };
  expect(db().select().from(macros).all()).toMatchObject([{ values: kept }]);
});

describe("whom a macro is for", () => {
  test("Only Me is nobody else's to see, use, change or delete", () => {
    const id = make(sam);
    expect([names(sam), names(pat), names(admin)]).toEqual([["Late parcel"], [], []]);
    expect(() => preview(admin, id)).toThrow(NotFound);
    expect(() => deleteMacro(admin, id, noon)).toThrow(NotFound);
  });

  test("All Agents takes the ability, and is then everybody's to use but not to change", () => {
    expect(() => make(sam, { shared: true })).toThrow(Invalid);
    const id = make(admin, { shared: true });
    expect(names(sam)).toEqual(["Late parcel"]);
    expect(managedMacros(sam)[0]).toMatchObject({ mayChange: false, owner: "Ada Byron" });
    expect(() => deleteMacro(sam, id, noon)).toThrow(NotFound);
    expect(macroMenu(sam).mayShare).toBe(false);
  });

  test("who has the ability changes what others share, and it is told to the admins", () => {
    sam.permissions!.abilities.shareMacros = true;
    const id = make(admin, { shared: true });
    const change = { name: "Lost parcel", description: "", shared: true, entries: [], keep: ["escalated"] };
    changeMacro(sam, id, change, later(1));
    expect(managedMacros(pat)[0]?.parts.map(({ key }) => key)).toEqual(["escalated"]);
    deleteMacro(sam, id, later(2));
    const kinds = adminAudit(admin, { subject: "macro", limit: 10 }).entries.length;
    expect(kinds).toBe(3);
  });

  test("one that is shared outlives its owner's account", () => {
    make(admin, { shared: true });
    db().update(users).set({ deactivatedAt: noon }).where(eq(users.id, admin.userId)).run();
    expect(names(sam)).toEqual(["Late parcel"]);
  });

  test("a case that is not the viewer's to change is not found, whatever the macro", () => {
    const reader = person("Rea", "Read Only", world.support) as User;
    const id = make(admin, { shared: true });
    expect(() => preview(reader, id)).toThrow(NotFound);
    expect(() => captureOf(reader, onCase.target)).toThrow(NotFound);
    expect(() => applyMacro(reader, { macroId: id, recordId: caseId, seen: {} }, noon)).toThrow(NotFound);
  });
});
