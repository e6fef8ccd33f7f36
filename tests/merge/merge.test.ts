import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, events, interactionRecords, interactions, links, records, watchers } from "@/db/schema";
import { Invalid, NotFound } from "@/lib/errors";
import { adjustScore } from "@/lib/experience/adjust";
import { checkData } from "@/lib/health/check-data";
import { addNote } from "@/lib/interactions/write";
import { mergeRecords } from "@/lib/merge/merge";
import { survivorOf, undoableMerges } from "@/lib/merge/merged";
import { unmerge } from "@/lib/merge/unmerge";
import { dueForPurge, purgeRecord, restoreRecord } from "@/lib/records/bin";
import { listBin } from "@/lib/records/bin-list";
import type { Input } from "@/lib/records/input";
import { linkRecords } from "@/lib/records/links";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { watch } from "@/lib/records/watch";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const make = (type: string, input: Input) => createRecord(world.admin, type, input, noon);
const read = (type: string, id: number) => readWithoutAccess(recordType(type), id)!;
const change = (type: string, id: number, input: Input, at = later(9)) =>
  updateRecord(world.admin, type, id, input, at);

function merge(type: string, survivorId: number, loserId: number, take: string[] = [], viewer = world.admin) {
  const versions = {
    survivor: read(type, survivorId).version,
    loser: read(type, loserId).version,
  };
  return mergeRecords(viewer, { type, survivorId, loserId, take, versions }, later(5));
}

/** Everything that the store holds of records, but for when and how often they were written. */
function picture() {
  const rows = db().select().from(records).all();
  return {
    records: rows.map(({ updatedAt: _, updatedById: __, version: ___, ...row }) => row),
    values: rows.map(({ type, id }) => {
      const { updatedAt: _, updatedById: __, ...values } = read(type, id).values;
      return values;
    }),
    links: db().select().from(links).orderBy(links.fromId, links.toId).all(),
    watchers: db().select().from(watchers).orderBy(watchers.recordId, watchers.userId).all(),
    interactions: db().select().from(interactions).all(),
    shown: db()
      .select()
      .from(interactionRecords)
      .orderBy(interactionRecords.recordId, interactionRecords.interactionId)
      .all(),
  };
}

const faults = () => [...checkData()];

/** Two accounts that are one, with cases, contacts, notes, watchers and scores of their own and some that they share. */
function twins() {
  const slow = topic("Slow", -30);
  const kind = topic("Kind", 60);
  const survivor = make("account", { name: "ABC Cleaning", email: "abc@example.com", number: "A-1" });
  const loser = make("account", { name: "ABC Cleaning Inc.", phone: "(480) 555-1234", number: "A-2" });
  const shared = make("contact", { firstName: "Taylor", lastName: "Smith" });
  const own = make("contact", { firstName: "Alexa", lastName: "Jones", primaryOfId: loser.id });
  const first = make("contact", { firstName: "Pat", lastName: "Lee", primaryOfId: survivor.id });
  for (const account of [survivor, loser])
    linkRecords(world.admin, { type: "account", id: account.id, relation: "contacts" }, shared.id, noon);
  const cases = [slow, kind, slow].map((topicId, at) =>
    make("case", { name: `Case ${at}`, topicId, accountId: loser.id, contactId: own.id }),
  );
  const kept = make("case", { name: "Kept", topicId: slow, accountId: survivor.id });
  adjustScore(world.admin, { accountId: loser.id, points: 7, reason: "A letter of praise" }, later(1));
  addNote(world.admin, { type: "account", id: loser.id }, { html: "<p>On the account</p>" }, later(2));
  addNote(world.admin, { type: "case", id: cases[0]!.id }, { html: "<p>On its case</p>" }, later(3));
  const sam = person("Sam", "Manager", world.sales);
  watch(sam, loser.id, noon);
  for (const id of [survivor.id, loser.id]) watch(world.admin, id, noon);
  return { survivor, loser, shared, own, first, cases, kept, sam };
}

describe("two accounts become one", () => {
  test("everything that named the loser names the survivor, and the check of all data passes", () => {
    const { survivor, loser, own, cases, sam } = twins();
    merge("account", survivor.id, loser.id, ["phone"]);
    for (const { id } of cases) expect(read("case", id).values.accountId).toBe(survivor.id);
    const contacts = db().select().from(links).where(eq(links.fromId, survivor.id)).all();
    expect(contacts.map(({ toId }) => toId)).toContain(own.id);
    const watching = db().select().from(watchers).where(eq(watchers.recordId, survivor.id)).all();
    expect(watching.map(({ userId }) => userId)).toContain(sam.userId);
    const notes = db()
      .select()
      .from(interactionRecords)
      .where(eq(interactionRecords.recordId, survivor.id))
      .all();
    expect(notes).toHaveLength(2);
    expect(faults()).toEqual([]);
  });

  test("the survivor has the values that were chosen, and its own where none was", () => {
    const { survivor, loser, first } = twins();
    merge("account", survivor.id, loser.id, ["phone", "number"]);
    expect(read("account", survivor.id).values).toMatchObject({
      name: "ABC Cleaning",
      email: "abc@example.com",
      phone: "+14805551234",
      number: "A-2",
      primaryContactId: first.id,
    });
  });

  test("the loser is gone everywhere, the Recycle Bin too, is never purged, and its address leads on", () => {
    const { survivor, loser } = twins();
    merge("account", survivor.id, loser.id);
    expect(read("account", loser.id).deletedAt).not.toBeNull();
    expect(listBin(world.admin, {}).rows).toEqual([]);
    expect(dueForPurge(new Date("2030-01-01"), 10)).toEqual([]);
    expect(() => restoreRecord(world.admin, loser.id, later(6))).toThrow(NotFound);
    expect(survivorOf(loser.id)).toBe(survivor.id);
    const third = make("account", { name: "ABC Holding" });
    merge("account", third.id, survivor.id);
    expect(survivorOf(loser.id)).toBe(third.id);
  });

  test("the scores of both are what their ledgers come to", () => {
    const { survivor, loser } = twins();
    expect(read("account", loser.id).values.score).toBe(57);
    merge("account", survivor.id, loser.id);
    // 50 − 30 of its own, then −30, +60, −30 and +7 of the loser's, kept within the scale.
    expect(read("account", survivor.id).values.score).toBe(37);
    expect(read("account", loser.id).values.score).toBe(50);
    expect(faults()).toEqual([]);
  });

  test("the histories of both and of each case that moved tell it", () => {
    const { survivor, loser, cases } = twins();
    merge("account", survivor.id, loser.id);
    const kinds = (id: number) =>
      db()
        .select()
        .from(events)
        .where(eq(events.subjectId, id))
        .all()
        .filter(({ at }) => at.getTime() === later(5).getTime())
        .map(({ kind }) => kind);
    expect(kinds(survivor.id)).toContain("record.merged");
    expect(kinds(loser.id)).toContain("record.absorbed");
    expect(kinds(cases[0]!.id)).toContain("record.changed");
  });
});

describe("a merge that is taken back", () => {
  test.each([[[]], [["phone", "number", "primaryContactId", "name"]]])(
    "with the values %j leaves all as it was, scores included",
    (take) => {
      const { survivor, loser } = twins();
      const before = picture();
      const mergeId = merge("account", survivor.id, loser.id, take);
      unmerge(world.admin, mergeId, later(10));
      expect(picture()).toEqual(before);
      expect(undoableMerges(world.admin, survivor.id, later(11))).toEqual([]);
      expect(survivorOf(loser.id)).toBeUndefined();
      expect(faults()).toEqual([]);
    },
  );

  test("leaves with the survivor what came after, and what was changed since", () => {
    const { survivor, loser, cases, own } = twins();
    const mergeId = merge("account", survivor.id, loser.id, ["phone", "name"]);
    change("account", survivor.id, { phone: "(480) 555-9999" });
    change("case", cases[2]!.id, { accountId: "" });
    const after = make("case", { name: "Afterwards", topicId: topic("New", -1), accountId: survivor.id });
    adjustScore(world.admin, { accountId: survivor.id, points: 3, reason: "Later" }, later(9));
    unmerge(world.admin, mergeId, later(10));
    expect(read("account", survivor.id).values).toMatchObject({
      name: "ABC Cleaning",
      phone: "+14805559999",
    });
    expect(read("case", after.id).values.accountId).toBe(survivor.id);
    expect(read("case", cases[2]!.id).values.accountId).toBeNull();
    expect(read("case", cases[0]!.id).values).toMatchObject({ accountId: loser.id, contactId: own.id });
    expect(read("account", survivor.id).values.score).toBe(50 - 30 - 1 + 3);
    expect(faults()).toEqual([]);
  });

  test("brings the points of a case that goes back along, those that it got meanwhile too", () => {
    const { survivor, loser, cases } = twins();
    const mergeId = merge("account", survivor.id, loser.id);
    change("case", cases[0]!.id, { topicId: String(topic("Mended", 5)) });
    unmerge(world.admin, mergeId, later(10));
    expect(read("account", survivor.id).values.score).toBe(20);
    expect(read("account", loser.id).values.score).toBe(50 + 50 - 30 + 7 + 5);
    expect(faults()).toEqual([]);
  });

  test("takes what was told of a case meanwhile along with the case", () => {
    const { survivor, loser, cases } = twins();
    const mergeId = merge("account", survivor.id, loser.id);
    const note = addNote(world.admin, { type: "case", id: cases[1]!.id }, { html: "<p>Since</p>" }, later(6));
    const shownOn = () =>
      db()
        .select()
        .from(interactionRecords)
        .where(eq(interactionRecords.interactionId, note))
        .all()
        .map(({ recordId }) => recordId);
    expect(shownOn()).toContain(survivor.id);
    unmerge(world.admin, mergeId, later(10));
    expect(shownOn()).toContain(loser.id);
    expect(shownOn()).not.toContain(survivor.id);
  });

  test("is refused after 60 days, twice, and where a number was given away meanwhile", () => {
    const { survivor, loser } = twins();
    const mergeId = merge("account", survivor.id, loser.id);
    const late = new Date(later(5).getTime() + 60 * 86_400_000);
    expect(() => unmerge(world.admin, mergeId, late)).toThrow(NotFound);
    const taker = make("account", { name: "Taker", number: "A-2" });
    expect(() => unmerge(world.admin, mergeId, later(10))).toThrow(Invalid);
    change("account", taker.id, { number: "A-3" });
    unmerge(world.admin, mergeId, later(11));
    expect(() => unmerge(world.admin, mergeId, later(12))).toThrow(NotFound);
  });
});

describe("other types", () => {
  test("two cases: the loser's points go, its notes show where the survivor belongs, and all comes back", () => {
    const topicId = topic("Slow", -10);
    const account = make("account", { name: "ABC" });
    const other = make("account", { name: "XYZ" });
    const survivor = make("case", { name: "One", topicId, accountId: account.id });
    const loser = make("case", { name: "The same", topicId, accountId: other.id });
    make("case", { name: "Below", topicId, parentId: loser.id });
    addNote(world.admin, { type: "case", id: loser.id }, { html: "<p>Told twice</p>" }, later(2));
    const before = picture();
    const mergeId = merge("case", survivor.id, loser.id);
    expect(read("account", other.id).values.score).toBe(50);
    const shown = db().select().from(interactionRecords).all();
    expect(shown.map(({ recordId }) => recordId).sort()).toEqual([account.id, survivor.id].sort());
    unmerge(world.admin, mergeId, later(10));
    expect(picture()).toEqual(before);
    expect(faults()).toEqual([]);
  });

  test("an account and its parent: neither is its own parent afterwards", () => {
    const top = make("account", { name: "Top" });
    const parent = make("account", { name: "Parent", parentId: top.id });
    const child = make("account", { name: "Child", parentId: parent.id });
    const before = picture();
    const mergeId = merge("account", child.id, parent.id);
    expect(read("account", child.id).values.parentId).toBe(top.id);
    unmerge(world.admin, mergeId, later(10));
    expect(picture()).toEqual(before);
  });

  test("products and opportunities take their lines along", () => {
    const kim = make("contact", { firstName: "Kim" });
    const stageId = "1";
    const [mop, mob] = ["Mop", "Mob"].map((name) => make("product", { name, amountCents: "5" }));
    const deal = make("opportunity", { name: "Deal", primaryContactId: kim.id, stageId });
    linkRecords(world.admin, { type: "opportunity", id: deal.id, relation: "products" }, mob!.id, noon);
    const mergeId = merge("product", mop!.id, mob!.id);
    const double = make("opportunity", { name: "Double", primaryContactId: kim.id, stageId });
    merge("opportunity", double.id, deal.id);
    expect(db().select().from(links).where(eq(links.fromId, double.id)).all()).toHaveLength(1);
    unmerge(world.admin, mergeId, later(10));
    expect(read("product", mob!.id).deletedAt).toBeNull();
    expect(faults()).toEqual([]);
  });
});

describe("who may merge", () => {
  test("nobody without the ability, or who may not change both", () => {
    const { survivor, loser } = twins();
    const agent = person("Sue", "Sales Agent", world.sales);
    expect(() => merge("account", survivor.id, loser.id, [], agent)).toThrow(NotFound);
    const mergeId = merge("account", survivor.id, loser.id);
    expect(() => unmerge(agent, mergeId, later(10))).toThrow(NotFound);
    expect(undoableMerges(agent, survivor.id, later(10))).toEqual([]);
  });

  test("nothing is merged that was changed since it was looked at", () => {
    const { survivor, loser } = twins();
    const { version } = read("account", loser.id);
    change("account", loser.id, { industry: "Food" });
    const input = { type: "account", survivorId: survivor.id, loserId: loser.id, take: [] };
    const versions = { survivor: read("account", survivor.id).version, loser: version };
    expect(() => mergeRecords(world.admin, { ...input, versions }, later(10))).toThrow(Invalid);
    expect(db().select().from(accounts).all()).toHaveLength(2);
  });

  test("who erases the survivor for good erases what went into it", () => {
    const { survivor, loser } = twins();
    merge("account", survivor.id, loser.id);
    db()
      .update(records)
      .set({ deletedAt: later(9) })
      .where(eq(records.id, survivor.id))
      .run();
    purgeRecord(world.admin, survivor.id, later(10));
    expect(db().select().from(records).where(eq(records.id, loser.id)).all()).toEqual([]);
  });
});
