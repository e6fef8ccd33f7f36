import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readListQuery } from "@/lib/filters/filter";
import type { Figure } from "@/lib/forecast/figure";
import { type Forecast, forecastOf } from "@/lib/forecast/forecast";
import type { ForecastQuery } from "@/lib/forecast/query";
import { listRecords } from "@/lib/records/list";
import { recordType } from "@/lib/records/registry";
import { touched } from "@/lib/records/versions";
import { dealIn } from "../pipelines/world";
import { newWorld, noon } from "../support/world";
import { planted, type Scene, scene, someDeals, someQuery, type Told } from "./world";

let people: Scene;

beforeEach(() => {
  people = scene();
});

/** The deals that this viewer may be told of, by the rule of access and what is asked for. */
const seenBy = (viewer: Viewer, { ownerId, teamId }: ForecastQuery, deals: readonly Told[]): Told[] =>
  deals.filter(
    (deal) =>
      !deal.deleted &&
      reaches(viewer, "opportunity", "view", deal) &&
      (ownerId === null || deal.ownerId === ownerId) &&
      (teamId === null || deal.teamId === teamId),
  );

const isOpen = ({ stageId }: Told) => stageId < 4;
const isWithin = ({ from, to }: ForecastQuery, day: string | null) =>
  day !== null && day.slice(0, 7) >= from && day.slice(0, 7) <= to;

/** What these come to, reckoned deal by deal. */
const reckoned = (deals: readonly Told[]) => ({
  ids: deals.map(({ id }) => id).sort((a, b) => a - b),
  unpriced: deals.filter(({ amountCents }) => amountCents === null).map(({ id }) => id),
  amountCents: deals.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
  weighted: deals.reduce(
    (sum, { amountCents, probability }) => sum + (amountCents ?? 0) * (probability ?? 0),
    0,
  ),
});

const listed = (viewer: Viewer, href: string): number[] => {
  const type = recordType("opportunity");
  const query = { ...readListQuery(type, new URLSearchParams(href.split("?")[1])), size: 100 as const };
  return listRecords(viewer, type, query, [], noon)
    .rows.map(({ id }) => id)
    .sort((a, b) => a - b);
};

/** A figure with the deals that its lists show. */
const told = (viewer: Viewer, { count, unpriced, amountCents, weighted, ...lists }: Figure) => {
  const ids = listed(viewer, lists.href);
  expect(ids).toHaveLength(count);
  const without = listed(viewer, lists.unpricedHref);
  expect(without).toHaveLength(unpriced);
  return { ids, unpriced: without, amountCents, weighted };
};

const worlds = () =>
  fc.record({
    viewer: fc.constantFrom(...people.people),
    query: someQuery(people),
    deals: someDeals(people),
  });

/** Tries this over many worlds. */
const always = (say: (forecast: Forecast, seen: Told[], viewer: Viewer, query: ForecastQuery) => void) =>
  fc.assert(
    fc.asyncProperty(worlds(), async ({ viewer, query, deals }) => {
      const all = planted(deals);
      touched("opportunity");
      say(await forecastOf(viewer, query, noon), seenBy(viewer, query, all), viewer, query);
    }),
    { numRuns: 40 },
  );

test("every open deal stands in one row by when it is expected, and each row leads to its deals", () =>
  always(({ months, total }, seen, viewer, query) => {
    const open = seen.filter(isOpen);
    const inMonth = (day: string | null) => day?.slice(0, 7) ?? "";
    const rows: Record<string, (day: string | null) => boolean> = {
      overdue: (day) => day !== null && inMonth(day) < "2026-03",
      before: (day) => inMonth(day) >= "2026-03" && inMonth(day) < query.from,
      after: (day) => inMonth(day) > (query.to > "2026-02" ? query.to : "2026-02"),
      undated: (day) => day === null,
    };
    for (const { key, open: figure } of months) {
      const holds = rows[key] ?? ((day: string | null) => inMonth(day) === key);
      if (figure)
        expect(told(viewer, figure)).toEqual(reckoned(open.filter((d) => holds(d.expectedCloseOn))));
      else expect(key < "2026-03").toBe(true);
    }
    expect(told(viewer, total.open)).toEqual(reckoned(open));
    expect(months.reduce((sum, row) => sum + (row.open?.count ?? 0), 0)).toBe(open.length);
  }));

test("what was won stands in the month that it closed in, and by whoever owns it", () =>
  always(({ months, owners, total }, seen, viewer, query) => {
    const won = seen.filter((deal) => deal.stageId === 4 && isWithin(query, deal.actualCloseOn));
    for (const { key, won: figure } of months)
      if (figure)
        expect(told(viewer, figure)).toEqual(reckoned(won.filter((d) => d.actualCloseOn?.startsWith(key))));
    for (const { key, won: figure, open } of owners) {
      const own = (deal: Told) => String(deal.ownerId) === key;
      expect(told(viewer, figure!)).toEqual(reckoned(won.filter(own)));
      expect(told(viewer, open!)).toEqual(reckoned(seen.filter(isOpen).filter(own)));
    }
    expect(told(viewer, total.won)).toEqual(reckoned(won));
    expect(owners.reduce((sum, row) => sum + row.won!.amountCents, 0)).toBe(total.won.amountCents);
    expect(owners.reduce((sum, row) => sum + row.open!.count, 0)).toBe(total.open.count);
  }));

test("by stage, what is closed counts within the months, and what has no day beside them", () =>
  always(({ stages, undated }, seen, viewer, query) => {
    for (const { stage, ...figure } of stages) {
      const held = seen.filter(({ stageId }) => stageId === stage.id);
      const counted = stage.id < 4 ? held : held.filter((deal) => isWithin(query, deal.actualCloseOn));
      expect(told(viewer, figure)).toEqual(reckoned(counted));
    }
    const dayless = seen.filter((deal) => !isOpen(deal) && deal.actualCloseOn === null);
    expect(told(viewer, undated)).toEqual(reckoned(dayless));
  }));

test("the win rate is won of won and lost, and the reasons are of all that were lost", () =>
  always(({ winRate, lostReasons, total }, seen, viewer, query) => {
    const closed = seen.filter((deal) => !isOpen(deal) && isWithin(query, deal.actualCloseOn));
    const rate = (deals: Told[], of: (deal: Told) => number) => {
      const sum = (stageId: number) =>
        deals.filter((deal) => deal.stageId === stageId).reduce((all, deal) => all + of(deal), 0);
      return sum(4) + sum(5) === 0 ? null : sum(4) / (sum(4) + sum(5));
    };
    const holds = (key: string) => (deal: Told) =>
      key === "all" ||
      (key.includes("-") ? deal.actualCloseOn!.startsWith(key) : String(deal.ownerId) === key);
    for (const { key, won, lost, byCount, byAmount } of [
      winRate.total,
      ...winRate.months,
      ...winRate.owners,
    ]) {
      const part = closed.filter(holds(key));
      expect(told(viewer, won)).toEqual(reckoned(part.filter(({ stageId }) => stageId === 4)));
      expect(told(viewer, lost)).toEqual(reckoned(part.filter(({ stageId }) => stageId === 5)));
      expect(byCount).toBe(rate(part, () => 1));
      expect(byAmount).toBe(rate(part, ({ amountCents }) => amountCents ?? 0));
    }
    const months = winRate.months.reduce((sum, { won, lost }) => sum + won.count + lost.count, 0);
    expect(months).toBe(closed.length);
    for (const { key, share, label: _, ...figure } of lostReasons) {
      const lost = closed.filter((deal) => deal.stageId === 5 && String(deal.lostReasonId) === key);
      expect(told(viewer, figure)).toEqual(reckoned(lost));
      expect(share).toBe(lost.length / total.lost.count);
    }
    expect(lostReasons.reduce((sum, { count }) => sum + count, 0)).toBe(total.lost.count);
  }));

test("amounts below nothing are no share of anything", async () => {
  const world = newWorld();
  dealIn(world, "Closed/Won", { amountCents: "100" });
  dealIn(world, "Closed/Lost", { amountCents: "-50", lostReasonId: "1" });
  const march = { pipelineId: 1, from: "2026-03", to: "2026-03", ownerId: null, teamId: null } as const;
  const { winRate } = await forecastOf(world.admin, march, noon);
  expect(winRate.total).toMatchObject({ byCount: 0.5, byAmount: null });
});
