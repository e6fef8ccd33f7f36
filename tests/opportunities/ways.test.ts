import { beforeEach, expect, test } from "vitest";
import { readListQuery } from "@/lib/filters/filter";
import { readForecast } from "@/lib/forecast/address";
import { readBoardAddress } from "@/lib/opportunities/board-address";
import { type LookedAt, lookedAtIn, wayHrefs } from "@/lib/opportunities/ways";
import { createPipeline } from "@/lib/pipelines/change-pipelines";
import { updateStage } from "@/lib/pipelines/rows";
import { stagesOf } from "@/lib/pipelines/stages";
import { recordType } from "@/lib/records/registry";
import { newWorld, noon, type World } from "../support/world";

let world: World;
let renewals: number;
beforeEach(() => {
  world = newWorld();
  renewals = createPipeline(world.admin, { name: "Renewals", fromId: null }, noon);
});

const paramsOf = (href: string) => new URL(href, "http://crm.test").searchParams;
const inList = (search: string) =>
  lookedAtIn(world.admin, readListQuery(recordType("opportunity"), new URLSearchParams(search)));
/** What is still looked at on the other side. */
const throughList = (asked: LookedAt) => inList(String(paramsOf(wayHrefs(asked).table)));

test("nothing that is asked for leads to the bare list, board and forecast, and so does the first pipeline", () => {
  const bare = {
    table: "/opportunities?view=all",
    board: "/opportunities/board",
    forecast: "/opportunities/forecast",
  };
  const anything = { pipelineId: null, ownerId: null, teamId: null };
  expect(wayHrefs(anything)).toEqual(bare);
  expect(wayHrefs({ ...anything, pipelineId: stagesOf(1)[0]!.pipelineId })).toEqual(bare);
});

test("owner, department, search and pipeline go along to each, and come back as they were", () => {
  const asked = { pipelineId: renewals, ownerId: world.admin.userId!, teamId: world.sales, q: "paint" };
  const hrefs = wayHrefs(asked);
  expect(throughList(asked)).toEqual(asked);
  expect(readBoardAddress(paramsOf(hrefs.board))).toEqual({ ...asked, allClosed: false });
  const { q: _, ...unnamed } = asked;
  const forecast = readForecast(Object.fromEntries(paramsOf(hrefs.forecast)), "2026-03");
  expect(forecast).toMatchObject(unnamed);
});

test("a pipeline is known by its stages, also where one was merged into another", () => {
  const [first, second] = stagesOf(renewals);
  updateStage(second!.id, { mergedIntoId: first!.id });
  expect(throughList({ pipelineId: renewals, ownerId: null, teamId: null }).pipelineId).toBe(renewals);
  expect(inList(`f=stageId~in~${first!.id}`).pipelineId).toBeNull();
});

test("of a list, what the board cannot say stays behind, and who is meant by me goes along", () => {
  expect(inList("f=ownerId~me&f=amountCents~min~500&q=paint")).toEqual({
    ...{ ownerId: world.admin.userId, teamId: null, pipelineId: null, q: "paint" },
  });
  expect(inList("f=ownerId~in~1~2&f=teamId~notIn~1")).toMatchObject({ ownerId: null, teamId: null });
});
