import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readCounting, readForecast } from "@/lib/forecast/address";
import { countedDeals } from "@/lib/forecast/counted";
import type { ForecastQuery } from "@/lib/forecast/query";
import { stageFigures } from "@/lib/forecast/stages";
import { updateStage } from "@/lib/pipelines/rows";
import { touched } from "@/lib/records/versions";
import { noon } from "../support/world";
import { planted, type Scene, scene, someDeals, someQuery, type Told } from "./world";

let people: Scene;

beforeEach(() => {
  people = scene();
});

/** The ids of the deals on the page that a figure leads to. */
async function listed(viewer: Viewer, href: string): Promise<number[]> {
  const sent = Object.fromEntries(new URLSearchParams(href.split("?")[1]));
  const query = readForecast(sent, "2026-03")!;
  const { rows, total } = await countedDeals(viewer, query, readCounting(sent, query)!, noon);
  expect(rows).toHaveLength(total);
  expect((await countedDeals(viewer, query, { ...readCounting(sent, query)!, page: 9 }, noon)).page).toBe(1);
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}

const spanOf = ({ from, to }: ForecastQuery): [number, number] => {
  const [year, month] = to.split("-").map(Number) as [number, number];
  return [Date.parse(`${from}-01T00:00:00Z`), Date.UTC(year, month, 1)];
};

const idsOf = (deals: readonly Told[]) => deals.map(({ id }) => id).sort((a, b) => a - b);

function median(of: number[]): number | null {
  const sorted = of.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

test("conversion and time in stage are what each deal's own stays come to, and lead to its deals", () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        viewer: fc.constantFrom(...people.people),
        query: someQuery(people),
        deals: someDeals(people),
      }),
      async ({ viewer, query, deals }) => {
        const seen = planted(deals).filter(
          (deal) =>
            !deal.deleted &&
            reaches(viewer, "opportunity", "view", deal) &&
            (query.ownerId === null || deal.ownerId === query.ownerId) &&
            (query.teamId === null || deal.teamId === query.teamId),
        );
        touched("opportunity");
        const { conversion, time } = await stageFigures(viewer, query, noon);
        const [from, end] = spanOf(query);
        for (const { stage, entered, on, share } of conversion) {
          const firstIn = ({ stays }: Told) =>
            stays.find((s) => s.stageId === stage.id && s.enteredAt >= from && s.enteredAt < end);
          const came = seen.filter(firstIn);
          const wentOn = came.filter((deal) =>
            deal.stays.some(
              (s) => s.enteredAt > firstIn(deal)!.enteredAt && s.stageId > stage.id && s.stageId < 5,
            ),
          );
          expect(await listed(viewer, entered.href)).toEqual(idsOf(came));
          expect(await listed(viewer, on.href)).toEqual(idsOf(wentOn));
          expect([entered.count, on.count]).toEqual([came.length, wentOn.length]);
          expect(share).toBe(came.length ? wentOn.length / came.length : null);
        }
        for (const { stage, ended, now } of time) {
          const left = (deal: Told) =>
            deal.stays.filter(
              (s) => s.stageId === stage.id && s.leftAt && s.leftAt >= from && s.leftAt < end,
            );
          const took = seen.flatMap(left).map(({ enteredAt, leftAt }) => leftAt! - enteredAt);
          const gone = seen.filter((deal) => left(deal).length > 0);
          expect(await listed(viewer, ended.href)).toEqual(idsOf(gone));
          expect(ended.medianMs).toBe(median(took));
          const there = seen.filter(({ stageId }) => stageId === stage.id);
          expect(now.count).toBe(there.length);
          expect(now.medianMs).toBe(
            median(there.map(({ stays }) => noon.getTime() - stays.at(-1)!.enteredAt)),
          );
        }
      },
    ),
    { numRuns: 40 },
  ));

const deal = (way: Told["way"]): Parameters<typeof planted>[0][number] => ({
  ...{ stageId: way.at(-1)!.stageId, amountCents: 100, probability: 20, deleted: false, way },
  ...{ expectedCloseOn: null, actualCloseOn: null, lostReasonId: null, ownerId: null, teamId: null },
});

const inMonth = (from: string): ForecastQuery => ({
  ...{ pipelineId: 1, from, to: from, ownerId: null, teamId: null },
});

test("a month begins on the viewer's clock", async () => {
  const [admin] = people.people;
  // It came at midnight of November 1st in UTC, which was still October in New York.
  planted([deal([{ stageId: 1, days: 3 }])]);
  touched("opportunity");
  const entered = async (timeZone: string, month: string) =>
    (await stageFigures({ ...admin!, timeZone }, inMonth(month), noon)).conversion[0]!.entered.count;
  expect([await entered("UTC", "2025-10"), await entered("UTC", "2025-11")]).toEqual([0, 1]);
  expect([
    await entered("America/New_York", "2025-10"),
    await entered("America/New_York", "2025-11"),
  ]).toEqual([1, 0]);
});

test("a deal that was won, opened again and lost went on once, and was lost from where it came to after", async () => {
  const [admin] = people.people;
  planted([deal([1, 2, 4, 1, 3, 5].map((stageId) => ({ stageId, days: 3 })))]);
  touched("opportunity");
  const { conversion, time } = await stageFigures(admin!, inMonth("2025-11"), noon);
  expect(conversion.map(({ entered, on, lost }) => [entered.count, on.count, lost.count])).toEqual([
    [1, 1, 0],
    [1, 1, 0],
    [1, 0, 1],
  ]);
  const days = (ms: number | null) => ms && ms / 86_400_000;
  expect(time.map(({ ended }) => [ended.count, days(ended.medianMs)])).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
  ]);
});

test("a stage is shown as it is called and coloured now, though its figures are remembered", async () => {
  const [admin] = people.people;
  const shown = async () => {
    const { conversion, time } = await stageFigures(admin!, inMonth("2025-11"), noon);
    return [conversion[0]!, time[0]!].map(({ stage: { name, colour } }) => `${name}, ${colour}`);
  };
  await shown();
  updateStage(1, { name: "First talk", colour: "bad" });
  expect(await shown()).toEqual(["First talk, bad", "First talk, bad"]);
});
