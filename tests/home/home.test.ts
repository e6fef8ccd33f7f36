import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { accounts, scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { caseType } from "@/lib/cases/case";
import { recordScore } from "@/lib/experience/ledger";
import { changeRules, rulesInForce } from "@/lib/experience/rules";
import { readListQuery } from "@/lib/filters/filter";
import { bandCounts } from "@/lib/home/bands";
import { scoreMovers } from "@/lib/home/movers";
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
    expect(scoreMovers(viewer, noon, 5)).toBe(null);
    expect(bandCounts(viewer, noon)).toBe(null);
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
    scoreMovers(viewer, now, 5)?.fallen.map(({ name, change }) => [name, change]);

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

  it("have fallen by what is written late, too, when it is written", () => {
    const accountId = fall("Late", -10);
    const row = { accountId, kind: "manual_adjustment" as const, reason: "x" };
    recordScore(admin, { ...row, points: -4, at: days(8) }, days(8));
    recordScore(admin, { ...row, points: -5, at: days(1) }, days(9));
    expect(names(days(9))).toEqual([["Late", -9]]);
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

describe("accounts whose score rose", () => {
  const moved = (name: string, ...points: number[]) => {
    const accountId = make("account", { name });
    for (const each of points)
      make("case", {
        name: "Told us",
        topicId: String(topic(`${name} ${each}`, each)),
        accountId: String(accountId),
      });
    return accountId;
  };
  const risen = (now: Date, viewer = admin) =>
    scoreMovers(viewer, now, 5)?.risen.map(({ name, change }) => [name, change]);

  it("are listed with those first that rose furthest; where they started is no rise", () => {
    moved("Little", 5);
    moved("Much", 20, 10);
    moved("Fallen", -5);
    moved("Up and down", 30, -30);
    expect(risen(days(1))).toEqual([
      ["Much", 30],
      ["Little", 5],
    ]);
  });

  it("are measured in what stands since history was scored anew", () => {
    const accountId = moved("Rescored", 20);
    const row = { accountId, min: 0, max: 100, operationId: 1 };
    const anew = [
      { ...row, kind: "opening_balance" as const, points: 50, scoreAfter: 50, at: noon },
      { ...row, kind: "topic_assigned" as const, points: 4, scoreAfter: 54, at: later(1) },
    ];
    db().insert(scoreEvents).values(anew).run();
    db().update(accounts).set({ score: 54 }).where(eq(accounts.id, accountId)).run();
    expect(risen(days(1))).toEqual([["Rescored", 4]]);
  });

  it("are only those that the viewer may see", () => {
    const sales = person("Sam", "Sales Agent", world.sales);
    sales.permissions!.records.account = { on: true, view: "owned", edit: "owned", delete: "none" };
    const own = moved("Own", 5);
    moved("Hidden", 30);
    updateRecord(admin, "account", own, { ownerId: String(sales.userId) }, later(1));
    expect(risen(days(1), sales)).toEqual([["Own", 5]]);
  });
});

describe("accounts by band", () => {
  const scored = (score: number, ownerId = admin.userId) => {
    const id = make("account", { name: `Scored ${score}`, ownerId: String(ownerId) });
    db().update(accounts).set({ score }).where(eq(accounts.id, id)).run();
  };

  it("are counted as the lists count to which they lead, those beyond the scale with the nearest band", () => {
    for (const score of [-7, 0, 24, 25, 49, 50, 74, 75, 100, 130]) scored(score);
    make("account", { name: "Not scored" });
    const bands = bandCounts(admin, noon)!;
    expect(bands.map(({ name, total }) => [name, total])).toEqual([
      ["At risk", 3],
      ["Slipping", 2],
      ["Steady", 2],
      ["Strong", 3],
    ]);
    for (const { href, total } of bands) expect(counted(admin, accountType, href)).toBe(total);
  });

  it("are those that the viewer may see", () => {
    const sales = person("Sam", "Sales Agent", world.sales);
    sales.permissions!.records.account = { on: true, view: "owned", edit: "owned", delete: "none" };
    scored(10);
    scored(80, sales.userId);
    expect(bandCounts(sales, noon)!.map(({ total }) => total)).toEqual([0, 0, 0, 1]);
  });

  it("are not there while Experience Score is off", () => {
    changeRules(admin, { ...rulesInForce(), enabled: false }, noon);
    expect(bandCounts(admin, noon)).toBe(null);
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
