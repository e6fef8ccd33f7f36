import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { open } from "@/lib/filters/condition";
import { boardPage } from "@/lib/opportunities/board";
import { readBoardAddress } from "@/lib/opportunities/board-address";
import { orderIn, stageSource, stretchesAfter } from "@/lib/opportunities/board-column";
import { updateStage } from "@/lib/pipelines/rows";
import { stageAt } from "@/lib/pipelines/stages";
import { updateRecord } from "@/lib/records/write";
import { dealIn, stageId } from "../pipelines/world";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const sourceOf = (name: string) => stageSource(stageAt(stageId(name)), "2026-03-10", true);

/** How SQLite goes through the rows of a column. */
function planOf(name: string, rows: SQL): string {
  const source = sourceOf(name);
  const plan = db().all<{ detail: string }>(sql`explain query plan select id from opportunities
    where ${source.holds.where(open)} and ${rows} order by ${orderIn(source)} limit 31`);
  return plan.map(({ detail }) => detail).join();
}

describe("a column goes through an index, so that it need not be sorted", () => {
  test.each([
    ["Needs Assessment", "opportunities_on_board"],
    ["Closed/Won", "opportunities_closed_on_board"],
  ])("%s, from the top and from a place", (name, index) => {
    for (const rows of [sql`1`, ...stretchesAfter(sourceOf(name), { day: "2026-03-01", id: 7 })]) {
      expect(planOf(name, rows)).toContain(index);
      expect(planOf(name, rows)).not.toContain("TEMP B-TREE");
    }
  });

  test("also when it has taken in another stage, once all deals of that have followed", async () => {
    const left = dealIn(world, "Value Presentation");
    const into = stageId("Needs Assessment");
    updateStage(stageId("Value Presentation"), { mergedIntoId: into });
    const address = readBoardAddress(new URLSearchParams());
    const { columns } = await boardPage(world.admin, address, later(60));
    expect(columns.find(({ stage }) => stage?.id === into)).toMatchObject({
      tiles: [{ id: left }],
      figures: { count: 1 },
    });
    updateRecord(world.admin, "opportunity", left, { stageId: String(into) }, noon);
    expect(planOf("Needs Assessment", sql`1`)).not.toContain("TEMP B-TREE");
  });
});
