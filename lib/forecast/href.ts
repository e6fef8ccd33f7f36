import type { ForecastQuery } from "./query";

const path = "/opportunities/forecast";

/** What an address need not say: whose deals, which pipeline, which months. */
type Asked = Partial<{ [key in keyof ForecastQuery]: ForecastQuery[key] | null }>;

/** The address of a forecast. */
export function forecastHref(query: Asked): string {
  const params = paramsOf(query);
  return params.size > 0 ? `${path}?${params}` : path;
}

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

function paramsOf({ pipelineId, from, to, ownerId, teamId }: Asked): URLSearchParams {
  const said = { pipeline: pipelineId, from, to, owner: ownerId, department: teamId };
  const params = Object.entries(said).filter(([, value]) => value !== null && value !== undefined);
  return new URLSearchParams(params.map(([name, value]) => [name, String(value)]));
}
