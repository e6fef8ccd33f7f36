import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import { opportunityType } from "@/lib/opportunities/opportunity";
import type { Stay } from "@/lib/opportunities/stays";
import { type Stage, stagesOf } from "@/lib/pipelines/stages";
import { visibleByIds } from "@/lib/records/by-ids";
import { hideUnseen } from "@/lib/records/list";
import { referencesOf } from "@/lib/records/names";
import { fieldOf, recordType } from "@/lib/records/registry";
import { readingOf, type Shown, show } from "@/lib/records/shown";
import type { Counting } from "./href";
import { type ForecastQuery, instantsOf } from "./query";
import { endedIn, fateIn, type Span } from "./way";
import { waysOf } from "./ways";

const pageSize = 50;

/** What is told of each of the deals. */
const keys = [
  "accountId",
  "stageId",
  "ownerId",
  "amountCents",
  "expectedCloseOn",
  "actualCloseOn",
  "stageSince",
];

export type CountedDeals = {
  stage: Stage;
  fields: Field[];
  rows: Shown[];
  total: number;
  page: number;
  pages: number;
};

/**
 * A page of the deals that a figure of a stage counts, of those that the viewer may see, the newest first; the last
 * page for one that there is no more. Throws NotFound for a stage that is not of the pipeline.
 */
export async function countedDeals(
  viewer: Viewer,
  query: ForecastQuery,
  { stageId, what, page: asked }: Counting & { page: number },
  now: Date,
): Promise<CountedDeals> {
  const stages = stagesOf(query.pipelineId);
  const stage = stages.find(({ id }) => id === stageId);
  if (!stage) throw new NotFound("That stage");
  const ids: number[] = [];
  const counts = counting(what, stage, stages, instantsOf(query, viewer));
  for await (const ways of waysOf(viewer, query))
    for (const { dealId, stays } of ways) if (counts(stays)) ids.push(dealId);
  const pages = Math.max(1, Math.ceil(ids.length / pageSize));
  const page = Math.min(asked, pages);
  const shown = ids.toReversed().slice((page - 1) * pageSize, page * pageSize);
  return {
    ...{ stage, ...rowsOf(viewer, shown, now) },
    ...{ total: ids.length, page, pages },
  };
}

/** Whether the figure counts a deal that went this way: by the same rule that made the figure. */
function counting(what: Counting["what"], stage: Stage, stages: readonly Stage[], span: Span) {
  return (stays: readonly Stay[]): boolean => {
    if (what === "ended") return endedIn(stage, stays, span).length > 0;
    const fate = fateIn(stage, stages, stays, span);
    return what === "entered" ? fate !== undefined : fate === what;
  };
}

function rowsOf(viewer: Viewer, ids: readonly number[], now: Date): { fields: Field[]; rows: Shown[] } {
  const type = recordType(opportunityType.name);
  const fields = keys.map((key) => fieldOf(type, key));
  const found = visibleByIds(viewer, type, ids, fields);
  const references = referencesOf(viewer, fields, found);
  const seen = found.map((row) => hideUnseen(row, fields, references));
  return { fields, rows: show(seen, fields, readingOf(viewer, references, now)) };
}
