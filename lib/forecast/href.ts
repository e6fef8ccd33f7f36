import type { ForecastQuery } from "./query";

const path = "/opportunities/forecast";

/** The address of a forecast. */
export const forecastHref = (query: ForecastQuery): string => `${path}?${paramsOf(query)}`;

/** What of a stage is counted that no filter of a list can say. */
export const countable = ["entered", "on", "lost", "ended"] as const;
export type Counting = { stageId: number; what: (typeof countable)[number] };

/** The address of the deals that are counted so. */
export function countedHref(query: ForecastQuery, { stageId, what }: Counting, page = 1): string {
  const params = paramsOf(query);
  params.set("stage", String(stageId));
  params.set("what", what);
  if (page > 1) params.set("page", String(page));
  return `${path}/deals?${params}`;
}

function paramsOf({ pipelineId, from, to, ownerId, teamId }: ForecastQuery): URLSearchParams {
  return new URLSearchParams({
    ...{ pipeline: String(pipelineId), from, to },
    ...(ownerId !== null && { owner: String(ownerId) }),
    ...(teamId !== null && { department: String(teamId) }),
  });
}
