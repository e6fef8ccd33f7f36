import { openPipelines, stagesOf } from "@/lib/pipelines/stages";
import { choices } from "@/lib/records/lookups";
import { addMonths, type Month, monthsBetween } from "@/lib/time/months";
import { type Counting, countable } from "./href";
import type { ForecastQuery } from "./query";

/** As many months as a forecast can be of. */
const mostMonths = 36;

/** The months before and after this one that can be asked for. */
const reach = 36;

/** What is shown unless other months are asked for: what closed lately, and what is to close soon. */
export const usualMonths = (thisMonth: Month): { from: Month; to: Month } => ({
  from: addMonths(thisMonth, -3),
  to: addMonths(thisMonth, 3),
});

type Sent = Record<string, string | string[] | undefined>;

/**
 * Reads the address of a forecast. What it does not say, or says of something that is not there, is anybody's deals of
 * the first pipeline in `usualMonths`. Null where there is no pipeline.
 */
export function readForecast(sent: Sent, thisMonth: Month): ForecastQuery | null {
  const pipelines = openPipelines();
  const pipelineId = (pipelines.find(({ id }) => String(id) === sent.pipeline) ?? pipelines[0])?.id;
  if (pipelineId === undefined) return null;
  const usual = usualMonths(thisMonth);
  const from = monthIn(sent.from, thisMonth) ?? usual.from;
  const to = monthIn(sent.to, thisMonth) ?? usual.to;
  return {
    ...{ pipelineId, ...inOrder(from, to) },
    ownerId: choices("user").find(({ id }) => String(id) === sent.owner)?.id ?? null,
    teamId: choices("team").find(({ id }) => String(id) === sent.department)?.id ?? null,
  };
}

/** The months that can be asked for, in their order. */
export const monthsToAsk = (thisMonth: Month): Month[] =>
  monthsBetween(addMonths(thisMonth, -reach), addMonths(thisMonth, reach));

/** Reads what such an address counts, and which page of it; null where it is none of this pipeline. */
export function readCounting(
  sent: Sent,
  { pipelineId }: ForecastQuery,
): (Counting & { page: number }) | null {
  const stage = stagesOf(pipelineId).find(({ id }) => String(id) === sent.stage);
  const what = countable.find((each) => each === sent.what);
  const page = Number(sent.page ?? 1);
  if (!stage || !what || !Number.isInteger(page) || page < 1 || page > 1e6) return null;
  return { stageId: stage.id, what, page };
}

const monthIn = (sent: Sent[string], thisMonth: Month): Month | undefined =>
  monthsToAsk(thisMonth).find((month) => month === sent);

/** The first month stands; the last follows it where it is before, or too far after. */
const inOrder = (from: Month, to: Month): { from: Month; to: Month } => {
  const last = addMonths(from, mostMonths - 1);
  return { from, to: to < from ? from : to > last ? last : to };
};
