import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { opportunities } from "@/db/schema";
import { noAccess } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import {
  type BoardColumn,
  type BoardPage,
  boardNews,
  boardPage,
  boardSlice,
} from "@/lib/opportunities/board";
import { type BoardAddress, readBoardAddress, writeBoardAddress } from "@/lib/opportunities/board-address";
import { compareIn, daysIdle, daysOverdue, type Tile, weightedCents } from "@/lib/opportunities/board-tile";
import { createPipeline } from "@/lib/pipelines/change-pipelines";
import { updateStage } from "@/lib/pipelines/rows";
import { deleteRecord } from "@/lib/records/bin";
import { choices } from "@/lib/records/lookups";
import { createRecord, updateRecord } from "@/lib/records/write";
import { seeded } from "@/lib/seed/random";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let seller: Viewer;
let contactId: string;

beforeEach(() => {
  world = newWorld();
  seller = person("Olga", "Sales Agent", world.sales);
  seller.permissions!.records.opportunity = { on: true, view: "owned", edit: "owned", delete: "none" };
  contactId = String(createRecord(world.admin, "contact", { name: "Mark Townsend" }, noon).id);
});

const anything: BoardAddress = { pipelineId: null, ownerId: null, teamId: null, q: "", allClosed: false };
const stage = (name: string) => choices("stage").find(({ label }) => label === name)!.id;
const deal = (name: string, more: Record<string, string> = {}) =>
  createRecord(world.admin, "opportunity", { name, primaryContactId: contactId, ...more }, noon).id;
const lead = (name: string, more: Record<string, string> = {}) =>
  createRecord(world.admin, "lead", { name, ...more }, noon).id;
const board = async (viewer = world.admin, more: Partial<BoardAddress> = {}) =>
  (await boardPage(viewer, { ...anything, ...more }, later(60))).columns;
const named = (columns: readonly BoardColumn[], name: string) =>
  columns.find(({ stage, kind }) => (name === "Lead" ? kind === "lead" : stage?.name === name))!;
const names = (columns: readonly BoardColumn[], name: string) =>
  named(columns, name).tiles.map((tile) => tile.name);

describe("the columns", () => {
  test("are leads that are still to be qualified, then the stages in their order", async () => {
    lead("Kevin Brevski", { company: "Tap Room", amountCents: "300" });
    deal("Fast Paint", { amountCents: "640", expectedCloseOn: "2026-03-30" });
    const columns = await board();
    expect(columns.map(({ stage }) => stage?.name ?? "Lead")).toEqual([
      ...["Lead", "Needs Assessment", "Value Presentation", "Proposal/Quote", "Closed/Won", "Closed/Lost"],
    ]);
    expect(named(columns, "Lead")).toMatchObject({
      figures: { count: 1, cents: 30_000, weighted: 0 },
      tiles: [{ type: "lead", name: "Kevin Brevski", who: "Tap Room", amountCents: 30_000 }],
    });
    expect(named(columns, "Needs Assessment").tiles).toMatchObject([
      {
        type: "opportunity",
        name: "Fast Paint",
        who: "Mark Townsend",
        expectedOn: "2026-03-30",
        mayEdit: true,
      },
    ]);
    expect(weightedCents(named(columns, "Needs Assessment").figures)).toBe(12_800);
  });

  test("begin with what is overdue longest, and end with what has no date", async () => {
    deal("No date");
    deal("Later", { expectedCloseOn: "2026-04-01" });
    deal("Overdue", { expectedCloseOn: "2026-02-01" });
    deal("No date either");
    expect(names(await board(), "Needs Assessment")).toEqual([
      "Overdue",
      "Later",
      "No date",
      "No date either",
    ]);
  });

  test("show what was closed in the last 90 days, the latest first, unless all is asked for", async () => {
    const won = { stageId: String(stage("Closed/Won")) };
    deal("Long ago", { ...won, actualCloseOn: "2025-12-01" });
    deal("On the last day", { ...won, actualCloseOn: "2025-12-02" });
    deal("Lately", { ...won, actualCloseOn: "2026-02-20" });
    expect(names(await board(), "Closed/Won")).toEqual(["Lately", "On the last day"]);
    expect(named(await board(), "Closed/Won").figures.count).toBe(2);
    expect(names(await board(world.admin, { allClosed: true }), "Closed/Won")).toHaveLength(3);
  });

  test("count deals of a stage that was merged into theirs", async () => {
    deal("Merged", { stageId: String(stage("Value Presentation")) });
    updateStage(stage("Value Presentation"), { mergedIntoId: stage("Needs Assessment") });
    const columns = await board();
    expect(names(columns, "Needs Assessment")).toEqual(["Merged"]);
    expect(columns.some(({ stage }) => stage?.name === "Value Presentation")).toBe(false);
  });

  test("are of one pipeline; the open stages of the others are named for deals to go to", async () => {
    const renewals = createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
    const page = (pipelineId: number | null) => boardPage(world.admin, { ...anything, pipelineId }, noon);
    const open = ["Needs Assessment", "Value Presentation", "Proposal/Quote"];
    const named = ({ elsewhere }: BoardPage) =>
      elsewhere.map(({ pipeline, stages }) => [pipeline, ...stages.map(({ name }) => name)]);
    expect(named(await page(null))).toEqual([["Renewals", ...open]]);
    expect(named(await page(renewals))).toEqual([["Sales", ...open]]);
  });

  test("are narrowed by owner, department and words", async () => {
    deal("Fast Paint", { ownerId: String(seller.userId), teamId: String(world.sales) });
    deal("Top of the Muffin");
    lead("Paint Factory");
    expect(names(await board(world.admin, { ownerId: seller.userId }), "Needs Assessment")).toEqual([
      "Fast Paint",
    ]);
    expect(names(await board(world.admin, { teamId: world.sales }), "Needs Assessment")).toEqual([
      "Fast Paint",
    ]);
    const found = await board(world.admin, { q: "paint" });
    expect([names(found, "Needs Assessment"), names(found, "Lead")]).toEqual([
      ["Fast Paint"],
      ["Paint Factory"],
    ]);
    expect(names(await board(world.admin, { q: "fa" }), "Needs Assessment")).toEqual(["Fast Paint"]);
  });
});

describe("what a reader is given", () => {
  test("is within their reach, sums and names of contacts too", async () => {
    seller.permissions!.records.contact = noAccess;
    deal("Theirs", { ownerId: String(seller.userId), amountCents: "100" });
    deal("Another's", { amountCents: "900" });
    await board();
    const column = named(await board(seller), "Needs Assessment");
    expect(column.figures).toMatchObject({ count: 1, cents: 10_000 });
    expect(column.tiles).toMatchObject([{ name: "Theirs", who: "" }]);
  });

  test("holds no column of leads for whom leads are not for", async () => {
    seller.permissions!.records.lead = noAccess;
    expect((await board(seller)).some(({ kind }) => kind === "lead")).toBe(false);
  });

  test("says what they may not change", async () => {
    seller.permissions!.records.opportunity = { on: true, view: "everything", edit: "owned", delete: "none" };
    deal("Another's");
    expect(named(await board(seller), "Needs Assessment").tiles).toMatchObject([{ mayEdit: false }]);
  });
});

describe("sums", () => {
  test("are those of all rows, for whomever and whatever is asked, as writes come and go", async () => {
    const random = seeded(7);
    const ids: number[] = [];
    const asked = [anything, { ...anything, ownerId: seller.userId }, { ...anything, allClosed: true }];
    for (let nth = 0; nth < 60; nth++) {
      const some = { amountCents: random.chance(0.7) ? String(random.int(0, 90_000)) : "" };
      const owner: Record<string, string> = random.chance(0.5) ? { ownerId: String(seller.userId) } : {};
      const probability: Record<string, string> = random.chance(0.3)
        ? { probability: String(random.int(0, 100)) }
        : {};
      ids.push(deal(`Deal ${nth}`, { ...some, ...owner, ...probability, stageId: String(random.int(1, 4)) }));
      if (random.chance(0.3)) deleteRecord(world.admin, "opportunity", ids.pop()!, noon);
      if (ids.length && random.chance(0.5))
        updateRecord(
          world.admin,
          "opportunity",
          random.pick(ids),
          { stageId: String(random.int(1, 4)) },
          noon,
        );
      if (nth % 6 === 0)
        for (const viewer of [world.admin, seller])
          for (const address of asked) await holdsTheSumsOfAll(viewer, address);
    }
  });

  /** Reads every tile there is, and adds up by hand. */
  async function holdsTheSumsOfAll(viewer: Viewer, address: BoardAddress) {
    for (const column of (await boardPage(viewer, address, later(60))).columns) {
      const tiles = await allOf(viewer, column, address);
      const sum = (of: (tile: Tile) => number) => tiles.reduce((all, tile) => all + of(tile), 0);
      expect(column.figures).toEqual({
        count: tiles.length,
        cents: sum(({ amountCents }) => amountCents ?? 0),
        weighted: sum(({ amountCents, probability }) => (amountCents ?? 0) * (probability ?? 0)),
      });
    }
  }
});

async function allOf(viewer: Viewer, column: BoardColumn, address = anything): Promise<Tile[]> {
  const tiles = [...column.tiles];
  for (let next = column.next; next; ) {
    const slice = boardSlice(viewer, address, { key: column.key, from: next }, later(60));
    tiles.push(...slice.tiles);
    next = slice.next;
  }
  return tiles;
}

describe("a long column", () => {
  test("is read on from where it ended, each tile once and in the order of the browser", async () => {
    for (let nth = 0; nth < 75; nth++)
      deal(
        `Deal ${nth}`,
        nth % 3 ? { expectedCloseOn: `2026-03-${String((nth % 20) + 1).padStart(2, "0")}` } : {},
      );
    const column = named(await board(), "Needs Assessment");
    expect(column.tiles.length).toBeLessThan(75);
    const tiles = await allOf(world.admin, column);
    expect(new Set(tiles.map(({ id }) => id)).size).toBe(75);
    expect(tiles).toEqual(tiles.toSorted((a, b) => compareIn("open", a, b)));
  });

  test("is read on behind its last day, too, where it is closed and to be shown whole", async () => {
    for (let nth = 0; nth < 75; nth++)
      deal(`Deal ${nth}`, {
        stageId: String(stage("Closed/Won")),
        actualCloseOn: `2026-02-0${(nth % 9) + 1}`,
      });
    db().update(opportunities).set({ actualCloseOn: null }).where(sql`id % 2 = 0`).run();
    const address = { ...anything, allClosed: true };
    const tiles = await allOf(world.admin, named(await board(world.admin, address), "Closed/Won"), address);
    expect(new Set(tiles.map(({ id }) => id)).size).toBe(75);
    expect(tiles).toEqual(tiles.toSorted((a, b) => compareIn("won", a, b)));
  });

  test("has no more where there is none, and none of a column that is not there", () => {
    expect(boardSlice(world.admin, anything, { key: "stage-99", from: "1_" }, noon)).toEqual({
      tiles: [],
      next: null,
    });
    expect(() => boardSlice(world.admin, anything, { key: "stage-1", from: "x" }, noon)).toThrow("damaged");
  });
});

describe("news", () => {
  test("tell where records are now, and what each column holds; of what has gone, nothing", async () => {
    const [moved, gone] = [deal("Moved"), deal("Gone"), deal("As before")];
    updateRecord(world.admin, "opportunity", moved, { stageId: String(stage("Proposal/Quote")) }, noon);
    deleteRecord(world.admin, "opportunity", gone, noon);
    const news = await boardNews(world.admin, anything, [moved, gone], later(60));
    const told = news.filter(({ tiles }) => tiles.length > 0);
    expect(told).toMatchObject([{ key: `stage-${stage("Proposal/Quote")}`, tiles: [{ name: "Moved" }] }]);
    expect(news.find(({ key }) => key === "stage-1")?.figures).toMatchObject({ count: 1 });
    expect((await boardNews(seller, anything, [moved], later(60))).flatMap(({ tiles }) => tiles)).toEqual([]);
  });
});

describe("what a tile says", () => {
  const tile = (more: Partial<Tile>) => ({ expectedOn: null, quietSince: null, ...more }) as Tile;
  const day = 86_400_000;

  test("overdue in whole days, from the day after", () => {
    expect(daysOverdue(tile({ expectedOn: "2026-03-02" }), "2026-03-02")).toBe(0);
    expect(daysOverdue(tile({ expectedOn: "2026-02-28" }), "2026-03-02")).toBe(2);
    expect(daysOverdue(tile({}), "2026-03-02")).toBe(0);
  });

  test("idle once it has been quiet for longer than its stage allows", () => {
    const quiet = tile({ quietSince: noon.getTime() - 12 * day });
    expect(daysIdle(quiet, 7, noon.getTime())).toBe(12);
    expect(daysIdle(quiet, 12, noon.getTime())).toBe(0);
    expect(daysIdle(quiet, null, noon.getTime())).toBe(0);
  });

  test("quiet since it came into its stage, or since somebody was in touch", async () => {
    const id = deal("Quiet");
    db()
      .update(opportunities)
      .set({ stageSince: later(-9000) })
      .where(eq(opportunities.id, id))
      .run();
    updateRecord(world.admin, "opportunity", id, { source: "Web" }, noon);
    expect(named(await board(), "Needs Assessment").tiles[0]!.quietSince).toBe(later(-9000).getTime());
  });
});

test("an address says no more than it must, and is read as it was written", () => {
  expect(writeBoardAddress(anything)).toBe("/opportunities/board");
  const all = { pipelineId: 2, ownerId: 3, teamId: 4, q: "fast paint", allClosed: true };
  const { search } = new URL(writeBoardAddress(all), "http://here.test");
  expect(readBoardAddress(new URLSearchParams(search))).toEqual(all);
  expect(readBoardAddress(new URLSearchParams("owner=x&closed=1"))).toEqual(anything);
});
