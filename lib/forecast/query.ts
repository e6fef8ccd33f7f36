import { type SQL, sql } from "drizzle-orm";
import { opportunities, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type Filter, oneOf } from "@/lib/filters/filter";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { idsStandingFor, type Stage } from "@/lib/pipelines/stages";
import { type Slice, slicesOf } from "@/lib/records/slices";
import { addMonths, daysOfMonth, type Month } from "@/lib/time/months";
import { startOfDayInZone } from "@/lib/time/zone";

/** What a forecast is of: a pipeline, the months from one to another, and whose deals; null is anybody's. */
export type ForecastQuery = {
  pipelineId: number;
  from: Month;
  to: Month;
  ownerId: number | null;
  teamId: number | null;
};

/** Live deals that the viewer may see and the query is of, whatever their stage; to stand behind `where`. */
export function dealsOf(viewer: Viewer, { ownerId, teamId }: ForecastQuery): SQL {
  const asked = [
    sql`${records.deletedAt} is null`,
    scope(viewer, opportunityType.name, "view"),
    ownerId === null ? undefined : sql`${records.ownerId} = ${ownerId}`,
    teamId === null ? undefined : sql`${records.teamId} = ${teamId}`,
  ];
  return sql.join(
    asked.filter((each) => each !== undefined),
    sql` and `,
  );
}

/** All deals there are, in slices: whatever a forecast is of, it goes through them once. */
export const slicesOfDeals = (): AsyncGenerator<Slice> =>
  slicesOf(sql`${opportunities.id}`, sql`${opportunities} not indexed`);

/** The same as the filters of a list. */
export const filtersOf = ({ ownerId, teamId }: ForecastQuery): Filter[] => [
  ...(ownerId === null ? [] : [oneOf("ownerId", [ownerId])]),
  ...(teamId === null ? [] : [oneOf("teamId", [teamId])]),
];

/** That a deal is in one of these stages, or still on its way there from one that was merged into it. */
export const inStages = (stages: readonly Stage[]): Filter =>
  oneOf(
    "stageId",
    stages.flatMap(({ id }) => idsStandingFor(id)),
  );

/** That a day lies within these months. */
export const within = (field: string, from: Month, to: Month): Filter => ({
  field,
  operator: "between",
  operands: [daysOfMonth(from).from, daysOfMonth(to).to],
});

/** From its first instant to the one after its last, in milliseconds, on the viewer's clock. */
export const instantsOf = (
  { from, to }: ForecastQuery,
  { timeZone }: Viewer,
): [from: number, end: number] => [
  startOfDayInZone(daysOfMonth(from).from, timeZone).getTime(),
  startOfDayInZone(daysOfMonth(addMonths(to, 1)).from, timeZone).getTime(),
];
