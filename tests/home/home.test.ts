import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { changeRules, rulesInForce } from "@/lib/experience/rules";
import { readListQuery } from "@/lib/filters/filter";
import { fallenAccounts } from "@/lib/home/fallen";
import { myOpenCases, myPipeline } from "@/lib/home/my-work";
import { recentRecords, recordOpened } from "@/lib/home/recent";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { deleteRecord } from "@/lib/records/bin";
import { countMatches } from "@/lib/records/list";
import { choices } from "@/lib/records/lookups";
import type { RecordType } from "@/lib/records/type";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let admin: Viewer;

const make = (type: string, input: Record<string, string>, now = noon) =>
  createRecord(admin, type, input, now).id;
const idOf = (list: "status" | "stage", label: string) =>
  String(choices(list).find((choice) => choice.label === label)!.id);
const counted = (viewer: Viewer, type: RecordType, href: string) =>
  countMatches(viewer, type, readListQuery(type, new URLSearchParams(href.split("?")[1])), noon);
const days = (count: number) => later(count * 24 * 60);

beforeEach(() => {
  world = newWorld();
  admin = world.admin;
});

describe("my open cases", () => {
  const newCase = (name: string, more: Record<string, string> = {}) =>
    make("case", { name, topicId: String(topic(name, 0)), ownerId: String(admin.userId), ...more });

  it("counts mine that are neither resolved nor closed, and leads to the list that says the same", () => {
    newCase("Open");
    newCase("Waiting", { statusId: idOf("status", "Awaiting Response") });
    newCase("Resolved", { statusId: idOf("status", "Resolved") });
    newCase("Closed", { statusId: idOf("status", "Closed") });
    const other = person("Olga", "Support Agent", world.support);
    newCase("Hers", { ownerId: String(other.userId) });
    const mine = myOpenCases(admin, noon)!;
    expect(mine.rows.map(({ name }) => name)).toEqual(["Waiting", "Open"]);
    expect(mine.total).toBe(2);
    expect(counted(admin, caseType, mine.href)).toBe(2);
    expect(mine.href).toMatch(/^\/cases\?f=ownerId%7Eme&f=statusId%7Ein%7E/);
  });

  it("is not there for a role without cases", () => {
    const viewer = person("Sam", "Sales Agent", world.sales);
    viewer.permissions = { ...viewer.permissions!, records: {} };
    expect(myOpenCases(viewer, noon)).toBe(null);
    expect(myPipeline(viewer)).toBe(null);
    expect(fallenAccounts(viewer, noon, 5)).toBe(null);
  });
});

describe("my pipeline", () => {
  it("counts and sums my open opportunities by stage, and each stage leads to its list", () => {
    const primaryContactId = String(make("contact", { name: "Taylor Smith" }));
    const deal = (name: string, stage: string, amountCents: string, ownerId = admin.userId) =>
      make("opportunity", {
        name,
        primaryContactId,
        amountCents,
        stageId: idOf("stage", stage),
        ownerId: String(ownerId),
      });
    const other = person("Olga", "Sales Agent", world.sales);
    deal("One", "Needs Assessment", "100.50");
    deal("Two", "Needs Assessment", "");
    deal("Three", "Proposal/Quote", "1,000");
    deal("Won", "Closed/Won", "5,000");
    deal("Hers", "Proposal/Quote", "7,000", other.userId);
    const pipeline = myPipeline(admin)!;
    expect(pipeline.stages.map(({ label, count, amountCents }) => [label, count, amountCents])).toEqual([
      ["Needs Assessment", 2, 10_050],
      ["Value Presentation", 0, 0],
      ["Proposal/Quote", 1, 100_000],
    ]);
    expect([pipeline.count, pipeline.amountCents]).toEqual([3, 110_050]);
    expect(counted(admin, opportunityType, pipeline.href)).toBe(3);
    for (const stage of pipeline.stages)
      expect(counted(admin, opportunityType, stage.href), stage.label).toBe(stage.count);
  });
});

describe("accounts whose score fell", () => {
  const fall = (name: string, points: number, now = noon) => {
    const accountId = make("account", { name }, now);
    make(
      "case",
      { name: "Trouble", topicId: String(topic(`${name} ${points}`, points)), accountId: String(accountId) },
      now,
    );
    return accountId;
  };
  const names = (now: Date, viewer = admin) =>
    fallenAccounts(viewer, now, 5)?.map(({ name, change }) => [name, change]);

  it("are listed with those first that fell furthest, and without those that rose", () => {
    fall("Little", -5);
    fall("Much", -30);
    fall("Risen", 10);
    expect(names(days(1))).toEqual([
      ["Much", -30],
      ["Little", -5],
    ]);
  });

  it("are measured over 7 days", () => {
    const accountId = fall("Old trouble", -10);
    expect(names(days(8))).toEqual([]);
    make("case", { name: "New", topicId: String(topic("New", -3)), accountId: String(accountId) }, days(8));
    expect(names(days(9))).toEqual([["Old trouble", -3]]);
  });

  it("do not count what was taken back", () => {
    const accountId = make("account", { name: "Mended" });
    const made = make("case", {
      name: "Trouble",
      topicId: String(topic("Trouble", -20)),
      accountId: String(accountId),
    });
    deleteRecord(admin, "case", made, later(5));
    expect(names(days(1))).toEqual([]);
  });

  it("are only those that the viewer may see", () => {
    const sales = person("Sam", "Sales Agent", world.sales);
    sales.permissions!.records.account = { on: true, view: "owned", edit: "owned", delete: "none" };
    const own = fall("Own", -5);
    fall("Hidden", -30);
    updateRecord(admin, "account", own, { ownerId: String(sales.userId) }, later(1));
    expect(names(days(1), sales)).toEqual([["Own", -5]]);
  });

  it("are not there while Experience Score is off", () => {
    fall("Much", -30);
    changeRules(admin, { ...rulesInForce(), enabled: false }, noon);
    expect(names(days(1))).toBe(undefined);
  });
});

describe("recent records", () => {
  it("stand in the order of opening, each once, fifty of them at most", () => {
    const ids = Array.from({ length: 55 }, (_, number) => make("account", { name: `Account ${number}` }));
    for (const [minute, id] of ids.entries()) recordOpened(admin, id, later(minute));
    recordOpened(admin, ids[54]!, later(60));
    recordOpened(admin, ids[10]!, later(61));
    const recent = recentRecords(admin, 100);
    expect(recent).toHaveLength(50);
    expect(recent.slice(0, 3).map(({ id }) => id)).toEqual([ids[10], ids[54], ids[53]]);
    expect(recent.at(-1)!.id).toBe(ids[5]);
  });

  it("are each user's own", () => {
    const id = make("account", { name: "Mine" });
    recordOpened(admin, id, noon);
    expect(recentRecords(person("Olga", "Manager", world.sales), 5)).toEqual([]);
  });
});
