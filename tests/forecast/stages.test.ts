import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readCounting, readForecast } from "@/lib/forecast/address";
import { countedDeals } from "@/lib/forecast/counted";
import type { ForecastQuery } from "@/lib/forecast/query";
import { stageFigures } from "@/lib/forecast/stages";
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
