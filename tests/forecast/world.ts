import fc from "fast-check";
import { db } from "@/db/client";
import { opportunities, records, stageEntries } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { ForecastQuery } from "@/lib/forecast/query";
import { addDays } from "@/lib/time/zone";
import { newWorld, noon, person } from "../support/world";

/** A deal as a test makes it up. Stages 1 to 3 are open, 4 is won and 5 lost. */
export type Deal = {
  stageId: number;
  amountCents: number | null;
  probability: number | null;
  expectedCloseOn: string | null;
  actualCloseOn: string | null;
  lostReasonId: number | null;
  ownerId: number | null;
  teamId: number | null;
  deleted: boolean;
  /** The stages before the one it is in, with days since the start of the year for each, the last of them of that one. */
  way: { stageId: number; days: number }[];
};

export type Told = Deal & {
  id: number;
  stays: { stageId: number; enteredAt: number; leftAt: number | null }[];
};

export type Scene = { people: Viewer[]; teamIds: number[] };

/** A company with somebody who sees everything, a department's, only their own, and nothing. */
export function scene(): Scene {
  const { admin, support, sales } = newWorld();
  const [olga, otto, nell] = ["Olga", "Otto", "Nell"].map((name) => person(name, "Sales Agent", sales));
  const reach = (viewer: Viewer, view: "department" | "owned" | "none") => {
    viewer.permissions!.records.opportunity = { on: true, view, edit: view, delete: "none" };
    return viewer;
  };
  return {
    people: [admin, reach(olga!, "department"), reach(otto!, "owned"), reach(nell!, "none")],
    teamIds: [1, support, sales],
  };
}

const orNone = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 4 });
const someDay = (around: number) =>
  fc.integer({ min: -around, max: around }).map((days) => addDays("2026-03-02", days));

/** Any deals there may be. */
export const someDeals = ({ people, teamIds }: Scene) =>
  fc.array(
    fc
      .record({
        stageId: fc.integer({ min: 1, max: 5 }),
        amountCents: orNone(fc.integer({ min: 0, max: 1_000_000 })),
        probability: orNone(fc.integer({ min: 0, max: 100 })),
        expectedCloseOn: orNone(someDay(200)),
        actualCloseOn: orNone(someDay(120)),
        lostReasonId: orNone(fc.integer({ min: 1, max: 4 })),
        ownerId: orNone(fc.constantFrom(...people.map(({ userId }) => userId!))),
        teamId: orNone(fc.constantFrom(...teamIds)),
        deleted: fc.nat(9).map((nth) => nth === 0),
        way: fc.array(
          fc.record({ stageId: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 1, max: 60 }) }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
      })
      .map(consistent),
    { maxLength: 30, size: "max" },
  );

/** Only what is lost has a reason, and the last of its stages is the one it is in. */
const consistent = (deal: Deal): Deal => ({
  ...deal,
  lostReasonId: deal.stageId === 5 ? deal.lostReasonId : null,
  way: [...deal.way.slice(0, -1), { ...deal.way.at(-1)!, stageId: deal.stageId }],
});

/** Any forecast that somebody may ask for. */
export const someQuery = ({ people, teamIds }: Scene): fc.Arbitrary<ForecastQuery> =>
  fc.record({
    pipelineId: fc.constant(1),
    from: fc.constantFrom("2025-10", "2026-02", "2026-03", "2026-05"),
    to: fc.constantFrom("2026-05", "2026-06", "2026-12"),
    ownerId: fc.constantFrom(null, null, null, people[0]!.userId, people[1]!.userId),
    teamId: fc.constantFrom(null, null, null, ...teamIds),
  });

const start = Date.parse("2025-11-01T00:00:00Z");

/** Puts the deals in place of all others, and tells which stays they have. */
export function planted(deals: readonly Deal[]): Told[] {
  db().delete(records).run();
  return deals.map((deal) => {
    const dated = { createdAt: noon, updatedAt: noon };
    const { ownerId, teamId, deleted, way, ...own } = deal;
    const held = { type: "opportunity", name: "Deal", ownerId, teamId, deletedAt: deleted ? noon : null };
    const { id } = db()
      .insert(records)
      .values({ ...held, ...dated })
      .returning({ id: records.id })
      .get();
    db()
      .insert(opportunities)
      .values({ id, ...own })
      .run();
    const stays = staysOf(way);
    for (const { stageId, enteredAt, leftAt } of stays)
      db()
        .insert(stageEntries)
        .values({
          opportunityId: id,
          stageId,
          enteredAt: new Date(enteredAt),
          leftAt: leftAt === null ? null : new Date(leftAt),
        })
        .run();
    return { ...deal, id, stays };
  });
}

function staysOf(way: Deal["way"]): Told["stays"] {
  const differing = way.filter(({ stageId }, at) => way[at + 1]?.stageId !== stageId);
  let at = start;
  return differing.map(({ stageId, days }, nth) => {
    const enteredAt = at;
    at += days * 86_400_000;
    return { stageId, enteredAt, leftAt: nth === differing.length - 1 ? null : at };
  });
}
