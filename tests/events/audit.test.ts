import { beforeEach, describe, expect, test } from "vitest";
import { store } from "@/db/client";
import { noAccess } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { EventContent } from "@/lib/events/event";
import { actorsOf, adminAudit, auditOf } from "@/lib/events/read";
import { acknowledgeFlag } from "@/lib/interactions/flags";
import { changeNote } from "@/lib/interactions/note";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { changeLine } from "@/lib/opportunities/lines";
import { deleteRecord, purgeRecord, restoreRecord } from "@/lib/records/bin";
import { linkRecords, unlinkRecords } from "@/lib/records/links";
import { choices } from "@/lib/records/lookups";
import { getAnyRecord, type Stored } from "@/lib/records/record";
import { createRecord, updateRecord } from "@/lib/records/write";
import { createTopic } from "@/lib/topics/change-topic";
import { type Customer, customer } from "../interactions/world";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let theirs: Customer;

beforeEach(() => {
  world = newWorld();
  theirs = customer(world.admin);
});

const entries = (of: Stored, viewer: Viewer = world.admin, query = {}) => auditOf(viewer, of, query).entries;

/** The lines of the newest entry, in one text each. */
const newest = (of: Stored, viewer: Viewer = world.admin): string[] => told(entries(of, viewer)[0]!);

const told = ({ lines }: ReturnType<typeof entries>[number]) =>
  lines.map((line) => (line.kind === "said" ? line.sentence : `${line.field}: ${line.from} → ${line.to}`));

describe("a record's history tells", () => {
  test("its creation with what it held, who, when and from where", () => {
    const [first] = entries(theirs.case).toReversed();
    expect(first).toMatchObject({ who: "Ada Byron", via: "App", at: expect.stringContaining("Mar 2, 2026") });
    expect(told(first!)).toEqual(
      expect.arrayContaining([
        "Created Password reset",
        "Account:  → ABC Cleaning",
        "Contact:  → Taylor Smith",
        "Topic:  → Log in",
        "Priority:  → Urgent",
      ]),
    );
    expect(told(first!).join()).not.toContain("Created Date");
  });

  test("changes with names, money and days as the screens show them", () => {
    const inProgress = choices("status").find((status) => status.label === "In Progress")!;
    updateRecord(world.admin, "case", theirs.case.id, { statusId: String(inProgress.id) }, later(1));
    expect(newest(theirs.case)).toEqual(["Status: Open → In Progress"]);
    updateRecord(world.admin, "account", theirs.account.id, { valueCents: "1,234.50" }, later(2));
    expect(newest(theirs.account)).toEqual(["Account Value:  → $1,234.50"]);
    updateRecord(world.admin, "contact", theirs.contact.id, { birthdate: "1990-03-31" }, later(3));
    expect(newest(theirs.contact)).toEqual(["Birthdate:  → Mar 31, 1990"]);
  });

  test("links and what was taken away", () => {
    const end = { type: "account", id: theirs.account.id, relation: "contacts" };
    const other = createRecord(world.admin, "contact", { name: "Alexa Smith" }, noon);
    linkRecords(world.admin, end, other.id, later(1));
    expect(newest(theirs.account)).toEqual(["Linked the contact Alexa Smith"]);
    unlinkRecords(world.admin, end, other.id, later(2));
    expect(newest(theirs.account)).toEqual(["Took away the link to the contact Alexa Smith"]);
  });

  test("deletion, restoring and, when it is erased, nothing of what it was", () => {
    const lead = createRecord(world.admin, "lead", { name: "Kevin Brevski" }, noon);
    deleteRecord(world.admin, "lead", lead.id, later(1));
    restoreRecord(world.admin, lead.id, later(2));
    expect(entries(lead).map(told).slice(0, 2)).toEqual([
      ["Restored Kevin Brevski from the Recycle Bin"],
      ["Deleted Kevin Brevski: it is in the Recycle Bin"],
    ]);
    deleteRecord(world.admin, "lead", lead.id, later(3));
    purgeRecord(world.admin, lead.id, later(4));
    expect(() => entries(lead)).toThrow(NotFound);
  });

  test("notes, their changes, and who dismissed a flag", () => {
    const ref = { type: "case", id: theirs.case.id };
    const id = addNote(world.admin, ref, { html: "<p>Call <b>before</b> 10</p>", flagged: true }, later(1));
    expect(newest(theirs.case)).toEqual(["Added a note: “Call before 10”"]);
    changeNote(world.admin, id, { html: "<p>Call after 10</p>", flagEndsOn: "2026-03-05" }, later(2));
    expect(newest(theirs.case)).toEqual([
      "Changed a note: “Call after 10”",
      "Text: Call before 10 → Call after 10",
      "Flag ends on:  → Mar 5, 2026",
    ]);
    acknowledgeFlag(world.admin, id, later(3));
    expect(newest(theirs.case)).toEqual(["Read a flagged note and dismissed it for now"]);
    const call = { kind: "call", direction: "inbound", at: "2026-03-02T12:00", html: "<p>Hi</p>" } as const;
    logInteraction(world.admin, ref, call, later(4));
    expect(newest(theirs.case)).toEqual(["Logged a call: “Hi”"]);
  });

  test("products of an opportunity, in the units that people read", () => {
    const product = createRecord(world.admin, "product", { name: "Deep clean", amountCents: "99.99" }, noon);
    const opportunity = createRecord(
      world.admin,
      "opportunity",
      {
        name: "Contract",
        primaryContactId: String(theirs.contact.id),
        stageId: String(choices("stage")[0]!.id),
        amountCents: "500",
      },
      noon,
    );
    changeLine(world.admin, [opportunity, product], { discountBp: 250 }, later(1));
    expect(newest(opportunity)).toEqual([
      "Added product Deep clean",
      "Quantity:  → 1",
      "Unit price:  → $99.99",
      "Discount:  → 2.5 %",
    ]);
    const nell = person("Nell", "Manager", world.sales);
    nell.permissions!.records.product = noAccess;
    expect(newest(opportunity, nell)).toEqual(["Added product a record"]);
  });

  test("how the Experience Score moved and why, on the account and on the case", () => {
    const late = createTopic(world.admin, { ...topicValues, name: "Late delivery", points: -20 }, noon);
    updateRecord(world.admin, "case", theirs.case.id, { topicId: String(late) }, later(1));
    const sentence = `Experience Score: −20 Late delivery (topic) on case ${theirs.case.values.number}, now 30`;
    expect(newest(theirs.account)).toEqual([sentence]);
    updateRecord(world.admin, "case", theirs.case.id, { accountId: "" }, later(2));
    expect(newest(theirs.account)[0]).toMatch(/^Experience Score: Taken back.*−20 Late delivery.*, now 50$/);
  });

  test("an export", () => {
    tellOfAccount({ kind: "data.exported", type: "account", count: 1204 });
    expect(newest(theirs.account)).toEqual(["Exported 1,204 Accounts"]);
  });
});

describe("what the reader may not see has no name", () => {
  let outsider: Viewer;
  beforeEach(() => {
    const sam = person("Sam", "Support Agent", world.sales);
    const none = { on: false, view: "none", edit: "none", delete: "none" } as const;
    outsider = {
      ...sam,
      permissions: {
        ...sam.permissions!,
        records: { ...sam.permissions!.records, case: none, contact: none },
      },
    };
  });

  test("in a link, a field and a score", () => {
    const end = { type: "account", id: theirs.account.id, relation: "contacts" };
    const hidden = createRecord(world.admin, "contact", { name: "Hidden Person" }, noon);
    linkRecords(world.admin, end, hidden.id, later(1));
    updateRecord(
      world.admin,
      "account",
      theirs.account.id,
      { primaryContactId: String(hidden.id) },
      later(2),
    );
    const late = createTopic(world.admin, { ...topicValues, name: "Late delivery", points: -20 }, noon);
    updateRecord(world.admin, "case", theirs.case.id, { topicId: String(late) }, later(3));
    const all = entries(theirs.account, outsider).flatMap(told);
    expect(all).toEqual(
      expect.arrayContaining([
        "Linked a record",
        "Primary Contact:  → a record",
        "Experience Score: −20 Late delivery (topic) on a case, now 30",
      ]),
    );
    const seen = JSON.stringify(entries(theirs.account, outsider));
    expect(seen).not.toContain("Hidden Person");
    expect(seen).not.toContain(String(theirs.case.values.number));
    expect(seen).not.toContain("Password reset");
  });

  test("and a record that they may not see has no history", () => {
    expect(() => auditOf(outsider, theirs.case, {})).toThrow(NotFound);
    expect(() => actorsOf(outsider, theirs.case)).toThrow(NotFound);
  });
});

describe("a history is read in parts", () => {
  test("of one field", () => {
    updateRecord(world.admin, "account", theirs.account.id, { name: "ABC", industry: "Retail" }, later(1));
    updateRecord(world.admin, "account", theirs.account.id, { industry: "Trade" }, later(2));
    expect(entries(theirs.account, world.admin, { field: "name" }).map(told)).toEqual([
      ["Account Name: ABC Cleaning → ABC"],
      ["Account Name:  → ABC Cleaning"],
    ]);
    expect(() => entries(theirs.account, world.admin, { field: "'); drop" })).toThrow(NotFound);
  });

  test("of one person", () => {
    const sara = person("Sara", "Support Agent", world.support);
    updateRecord(sara, "account", theirs.account.id, { industry: "Trade" }, later(1));
    expect(entries(theirs.account, world.admin, { actorId: sara.userId }).map(told)).toEqual([
      ["Industry:  → Trade"],
    ]);
    expect(actorsOf(world.admin, theirs.account).map(({ name }) => name)).toEqual(["Ada Byron", "Sara Test"]);
  });

  test("in pages, newest first, without gap or double", () => {
    for (let n = 0; n < 7; n++)
      updateRecord(world.admin, "account", theirs.account.id, { industry: `Kind ${n}` }, later(n));
    const seen: number[] = [];
    let before: number | null | undefined;
    do {
      const page = auditOf(world.admin, theirs.account, { limit: 3, before: before ?? undefined });
      seen.push(...page.entries.map((entry) => entry.id));
      before = page.before;
    } while (before);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect(seen).toHaveLength(entries(theirs.account).length);
  });
});

test("content that was erased is told as erased", () => {
  const erased = createRecord(world.admin, "lead", { name: "Erased soon" }, noon);
  emptyContentOf(erased.id);
  expect(newest(getAnyRecord(world.admin, erased.id))).toEqual(["Content erased"]);
});

describe("the admin's history", () => {
  const lines = (subject?: "role" | "topic" | "user") =>
    adminAudit(world.admin, { subject }).entries.map((entry) => told(entry));

  test("tells what was made, changed and removed, with names for ids", () => {
    createTopic(world.admin, { ...topicValues, name: "Billing", teamIds: [world.sales] }, later(1));
    const [topicMade] = lines("topic");
    expect(topicMade).toEqual(
      expect.arrayContaining(["Created SmartTopic Billing", "Team:  → Sales", "Category:  → General"]),
    );
    tellOf("role", { kind: "admin.removed", name: "Helper" });
    expect(lines("role")[0]).toEqual(["Removed role Helper"]);
  });

  test("tells of a role only what differs", () => {
    const access = (view: string) => ({ records: { account: { on: true, view } } });
    const changes = [{ field: "permissions", from: access("owned"), to: access("everything") }];
    tellOf("role", { kind: "admin.changed", name: "Helper", changes });
    expect(lines("role")[0]).toEqual([
      "Changed role Helper",
      "Permissions: Records: Account: View: owned → everything",
    ]);
  });

  test("tells of sessions and passwords", () => {
    for (const kind of ["session.started", "session.ended", "password.set"] as const)
      tellOf("user", { kind, name: "Ada Byron" });
    expect(lines("user").slice(0, 3).flat()).toEqual([
      "A password was set for Ada Byron",
      "A session of Ada Byron ended",
      "Ada Byron logged in",
    ]);
  });

  test("holds no record's history, and is for those alone who may read it", () => {
    expect(JSON.stringify(adminAudit(world.admin, { limit: 1000 }))).not.toContain("ABC Cleaning");
    expect(() => adminAudit(person("Mia", "Manager", world.sales), {})).toThrow(NotFound);
  });
});

const topicValues = {
  categoryId: 1,
  teamIds: [] as number[],
  points: 0,
  reopenPenalty: 0,
  pointsDisabled: false,
  resolutionMinutes: null,
  resolutionPenalty: 0,
  responseLimits: {},
  overageDisabled: false,
};

const tellOf = (subject: "role" | "user", event: EventContent) =>
  appendEvent(world.admin, { subject, id: 1 }, event, later(1));

const tellOfAccount = (event: EventContent) =>
  appendEvent(world.admin, { subject: "record", id: theirs.account.id }, event, later(1));

function emptyContentOf(id: number): void {
  store().sqlite.prepare("update events set content = null, salt = null where subject_id = ?").run(id);
}
