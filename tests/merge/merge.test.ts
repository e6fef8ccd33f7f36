import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, events, interactionRecords, links, records, watchers } from "@/db/schema";
import { Invalid, NotFound } from "@/lib/errors";
import { addNote } from "@/lib/interactions/write";
import { mergeRecords } from "@/lib/merge/merge";
import { survivorOf, undoableMerges } from "@/lib/merge/merged";
import { unmerge } from "@/lib/merge/unmerge";
import { dueForPurge, purgeRecord, restoreRecord } from "@/lib/records/bin";
import { listBin } from "@/lib/records/bin-list";
import { linkRecords } from "@/lib/records/links";
import { later, noon, person, topic } from "../support/world";

import { beginWorld, change, faults, make, merge, picture, read, twins, world } from "./twins";

beforeEach(beginWorld);

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
