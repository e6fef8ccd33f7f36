import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { attachments, interactions, records, tasks, watchers } from "@/db/schema";
import { feed } from "@/lib/interactions/feed";
import { addNote } from "@/lib/interactions/write";
import { qualifyOffer } from "@/lib/leads/qualify-offer";
import { createRelation } from "@/lib/record-types/relations";
import { deleteRecord, purgeRecord } from "@/lib/records/bin";
import { mayLink } from "@/lib/records/card";
import { linkRecords, relationOf, unlinkRecords } from "@/lib/records/links";
import { reassignSlice } from "@/lib/records/reassign";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { updateRecord } from "@/lib/records/write";
import { addTask } from "@/lib/tasks/write";
import { undoLast } from "@/lib/undo/undo";
import { beginWorld, faults, make, merge, read, world } from "../merge/twins";
import { later, noon, person } from "../support/world";
import { mary, qualify, refusal, shownOn, told } from "./scene";

let lead: Stored;
beforeEach(() => {
  beginWorld();
  lead = mary();
});

const note = (on: Stored, text: string, minutes = 1) =>
  addNote(world.admin, { type: on.type, id: on.id }, { html: `<p>${text}</p>` }, later(minutes));
const values = (record: Pick<Stored, "type" | "id">) => read(record.type, record.id).values;
const related = (deal: Stored) => ({
  contact: read("contact", Number(deal.values.primaryContactId)),
  account: deal.values.accountId === null ? null : read("account", Number(deal.values.accountId)),
});

describe("what becomes of a lead", () => {
  test("is an opportunity in the first stage, with owner, department, source, score and amount", () => {
    const deal = qualify(lead);
    expect(deal.name).toBe("Pizza Palace");
    expect(values(deal)).toMatchObject({
      ...{
        ownerId: world.admin.userId,
        teamId: world.sales,
        source: "Phone",
        score: 4,
        amountCents: 125_000,
      },
      ...{ stageId: 1, probability: 20 },
    });
  });

  test("a new contact has its name, email and number, and is the primary contact of the new account", () => {
    const { contact, account } = related(qualify(lead));
    expect(contact).toMatchObject({ name: "Mary Logan" });
    expect(contact.values).toMatchObject({
      ...{ firstName: "Mary", lastName: "Logan", email: "mary@pizzapalace.com", workPhone: "+18002974444" },
      ...{ kind: "Prospect", primaryOfId: account!.id },
    });
    expect(account!.name).toBe("Pizza Palace");
  });

  test("those that are there are linked to it, and to one another", () => {
    const contact = make("contact", { firstName: "Mary", lastName: "Logan" });
    const account = make("account", { name: "Pizza Palace Group" });
    const deal = qualify(lead, { contact: contact.id, account: account.id });
    expect(related(deal)).toMatchObject({ contact: { id: contact.id }, account: { id: account.id } });
    expect(told(account)).toContain("Linked the contact Mary Logan");
  });

  test("needs no account", () => {
    expect(qualify(lead, { account: "none" }).values.accountId).toBeNull();
  });

  test("takes a typed name, and says beside the field what is missing", () => {
    expect(qualify(lead, { opportunity: { name: "Ovens" } }).name).toBe("Ovens");
    const other = mary({ name: "Kevin" });
    expect(refusal(() => qualify(other, { opportunity: { name: " " } }))).toEqual({
      "opportunity.name": "Opportunity Name is required.",
    });
    expect(refusal(() => qualify(other, { contact: null }))).toHaveProperty("contact");
    expect(refusal(() => qualify(other, { stageId: 2 }))).toHaveProperty("stageId");
    expect(values(other).status).toBe("open");
  });
});

describe("what hangs on a lead", () => {
  test("interactions show on the opportunity, its contact and account, and still on the lead, once each", () => {
    const id = note(lead, "Wants an auto attendant");
    const deal = qualify(lead);
    const { contact, account } = related(deal);
    expect(shownOn(id)).toEqual([lead.id, contact.id, account!.id, deal.id].sort((a, b) => a - b));
    for (const record of [lead, deal, contact, account!])
      expect(feed(world.admin, record.id, {}, later(11)).items.map((item) => item.id)).toEqual([id]);
    expect(values(deal).lastInteractionAt).toBe(later(1).getTime());
  });

  test("what is said on the opportunity later shows on its contact and account, and moves with them", () => {
    const deal = qualify(lead);
    const id = note(deal, "Signed");
    const { contact, account } = related(deal);
    expect(shownOn(id)).toEqual([lead.id, contact.id, account!.id, deal.id].sort((a, b) => a - b));
    const other = make("account", { name: "Other" });
    updateRecord(world.admin, "opportunity", deal.id, { accountId: String(other.id) }, later(12));
    expect(shownOn(id)).toEqual([lead.id, contact.id, deal.id, other.id].sort((a, b) => a - b));
  });

  test("what was said on it stays with it when the opportunity is erased, and what was said there goes", () => {
    const id = note(lead, "Wants an auto attendant");
    const deal = qualify(lead);
    note(deal, "Signed", 20);
    const { contact, account } = related(deal);
    deleteRecord(world.admin, "opportunity", deal.id, later(21));
    purgeRecord(world.admin, deal.id, later(22));
    expect(feed(world.admin, lead.id, {}, later(23)).items.map((item) => item.id)).toEqual([id]);
    expect(shownOn(id)).toEqual([lead.id]);
    expect([lead, contact, account!].map((each) => values(each).lastInteractionAt)).toEqual([
      ...[later(1).getTime(), null, null],
    ]);
    expect(faults()).toEqual([]);
  });

  test("files are on both, open tasks go, done ones stay, watchers watch both", () => {
    const file = { name: "menu.pdf", type: "application/pdf", bytes: 9, hash: "ab", addedAt: noon };
    db()
      .insert(attachments)
      .values({ ...file, recordId: lead.id })
      .run();
    const task = (title: string) =>
      addTask(
        world.admin,
        lead.id,
        {
          kind: "task",
          title,
          notes: "",
          dueOn: null,
          from: null,
          to: null,
          assigneeId: world.admin.userId!,
        },
        noon,
      );
    const [open, done] = [task("Call"), task("Mail")];
    db().update(tasks).set({ doneAt: noon }).where(eq(tasks.id, done)).run();
    db().insert(watchers).values({ recordId: lead.id, userId: world.admin.userId!, since: noon }).run();
    const deal = qualify(lead);
    expect(
      db()
        .select()
        .from(attachments)
        .all()
        .map(({ recordId }) => recordId),
    ).toEqual([lead.id, deal.id]);
    const homes = new Map(
      db()
        .select()
        .from(tasks)
        .all()
        .map((row) => [row.id, row.recordId]),
    );
    expect([homes.get(open), homes.get(done)]).toEqual([deal.id, lead.id]);
    expect(
      db()
        .select()
        .from(watchers)
        .all()
        .map(({ recordId }) => recordId),
    ).toEqual([lead.id, deal.id]);
    expect(told(deal)).toContain("Made of the lead Mary Logan, with 1 file and 1 open task");
  });

  test("a task of somebody who may not see the opportunity stays where they find it", () => {
    const bo = person("Bo", "Support Agent", world.support);
    db()
      .insert(tasks)
      .values({
        ...{ recordId: lead.id, kind: "task", title: "Send menu", assigneeId: bo.userId! },
        createdAt: noon,
        updatedAt: noon,
      })
      .run();
    expect(qualifyOffer(world.admin, lead.id).along).toBe("");
    qualify(lead);
    expect(db().select().from(tasks).get()!.recordId).toBe(lead.id);
  });
});

describe("a qualified lead", () => {
  test("says what it became, and the opportunity what it came from", () => {
    const deal = qualify(lead);
    expect(values(lead)).toMatchObject({
      status: "qualified",
      opportunityId: deal.id,
      settledAt: later(10).getTime(),
    });
    expect(told(lead)).toContain("Qualified to the opportunity Pizza Palace");
    expect(told(deal)).toContain("Made of the lead Mary Logan");
  });

  test("can be qualified by one alone: the other is told who was first", () => {
    const kim = person("Kim", "Manager", world.sales);
    qualify(lead, {}, kim);
    expect(refusal(() => qualify(lead))).toBe(
      "Kim Test qualified Mary Logan on Mar 2, 2026, 12:10 PM. See its opportunity.",
    );
    expect(db().select().from(interactions).all()).toEqual([]);
  });

  test("is not changed, written on, merged or taken back", () => {
    qualify(lead);
    const before = values(lead);
    const input = { company: "Other" };
    expect(refusal(() => updateRecord(world.admin, "lead", lead.id, input, later(11)))).toMatch(
      /was qualified/,
    );
    expect(refusal(() => note(lead, "More"))).toMatch(/was qualified/);
    const twin = mary();
    expect(refusal(() => merge("lead", twin.id, lead.id))).toMatch(/was qualified/);
    expect(refusal(() => merge("lead", lead.id, twin.id))).toMatch(/was qualified/);
    expect(values(lead)).toEqual(before);
  });

  test("is neither linked nor unlinked, from either end", () => {
    const labels = { label: "Friends", backLabel: "Friend of" };
    const relation = createRelation(world.admin, { type: "lead", to: "contact", ...labels }, noon);
    const [friend, other] = ["Jean", "Pat"].map((name) => make("contact", { name }));
    const key = ({ type }: Stored) =>
      recordType(type).relations.find(({ by }) => by.kind === "links" && by.relation === relation)!.key;
    const from = { type: "lead", id: lead.id, relation: key(lead) };
    const back = { type: "contact", id: other!.id, relation: key(other!) };
    linkRecords(world.admin, from, friend!.id, later(1));
    qualify(lead);
    for (const work of [
      () => linkRecords(world.admin, from, other!.id, later(11)),
      () => linkRecords(world.admin, back, lead.id, later(11)),
      () => unlinkRecords(world.admin, from, friend!.id, later(11)),
    ])
      expect(refusal(work)).toMatch(/was qualified/);
    const offered = (record: Stored) =>
      mayLink(world.admin, read(record.type, record.id), relationOf(record.type, key(record)));
    expect([offered(lead), offered(other!)]).toEqual([false, true]);
  });

  test("is not undone", () => {
    qualify(lead);
    expect(refusal(() => undoLast(world.admin, later(11)))).toBe(
      "What you did last cannot be undone this way.",
    );
    expect(values(lead).status).toBe("qualified");
  });

  test("goes to somebody else with all that is of one who leaves", () => {
    const kim = person("Kim", "Sales Agent", world.sales);
    const own = mary({ ownerId: String(kim.userId) });
    qualify(own);
    reassignSlice(world.admin, kim.userId!, world.admin.userId, later(11));
    expect(read("lead", own.id).ownerId).toBe(world.admin.userId);
  });
});

describe("who may qualify", () => {
  test("a sales agent their own lead, nobody a lead that they do not see", () => {
    const kim = person("Kim", "Sales Agent", world.sales);
    expect(refusal(() => qualify(lead, {}, kim))).toBe("Lead was not found.");
    expect(qualify(mary({ ownerId: String(kim.userId) }), {}, kim).ownerId).toBe(kim.userId);
  });

  test("nobody who may not add opportunities, and nothing is made", () => {
    const kim = person("Kim", "Manager", world.sales);
    kim.permissions!.records.opportunity = { on: true, view: "everything", edit: "none", delete: "none" };
    expect(refusal(() => qualify(lead, {}, kim))).toBe("Lead was not found.");
    expect(values(lead).status).toBe("open");
    expect(
      db()
        .select()
        .from(records)
        .all()
        .map(({ id }) => id),
    ).toEqual([lead.id]);
  });

  test("a contact or account out of sight is not there to be linked", () => {
    const kim = person("Kim", "Sales Agent", world.sales);
    kim.permissions!.records.account = { on: true, view: "owned", edit: "owned", delete: "none" };
    const hidden = make("account", { name: "Hidden", ownerId: String(world.admin.userId) });
    const own = mary({ ownerId: String(kim.userId) });
    expect(refusal(() => qualify(own, { account: hidden.id }, kim))).toBe("Account was not found.");
    expect(values(own).status).toBe("open");
  });
});
