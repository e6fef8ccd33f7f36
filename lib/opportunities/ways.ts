import type { Viewer } from "@/lib/access/viewer";
import { type Clause, type ListQuery, oneOf, writeListQuery } from "@/lib/filters/filter";
import { forecastHref } from "@/lib/forecast/href";
import { inStages } from "@/lib/forecast/query";
import { openPipelines, stagesOf } from "@/lib/pipelines/stages";
import { recordType } from "@/lib/records/registry";
import { writeBoardAddress } from "./board-address";
import { opportunityType } from "./opportunity";

/** What is looked at, as far as list, board and forecast can all say it. Null stands for any; of pipelines, the first. */
export type LookedAt = {
  pipelineId: number | null;
  ownerId: number | null;
  teamId: number | null;
  q?: string;
};

/** Addresses of the same deals, by the way to look at them. */
export type WayHrefs = { table: string; board: string; forecast: string };

/** Where each way leads from one of the others. A forecast is of all deals, whatever they are called. */
export function wayHrefs({ pipelineId, ownerId, teamId, q = "" }: LookedAt): WayHrefs {
  const asked = { ownerId, teamId, pipelineId: isFirst(pipelineId) ? null : pipelineId };
  return {
    table: listHref({ ...asked, q }),
    board: writeBoardAddress({ ...asked, q, allClosed: false }),
    forecast: forecastHref(asked),
  };
}

const isFirst = (pipelineId: number | null): boolean => openPipelines()[0]?.id === pipelineId;

function listHref({ pipelineId, ownerId, teamId, q = "" }: LookedAt): string {
  const type = recordType(opportunityType.name);
  const filters = [
    ...(ownerId === null ? [] : [oneOf("ownerId", [ownerId])]),
    ...(teamId === null ? [] : [oneOf("teamId", [teamId])]),
    ...(pipelineId === null ? [] : [inStages(stagesOf(pipelineId))]),
  ];
  const bare = { sort: type.list.sort, size: 50, place: { at: "first" }, view: "all", from: 1 } as const;
  return `/${type.path}${writeListQuery(type, { ...bare, filters, q })}`;
}

/** What of a list's filters the other ways can say: those that ask for one owner, one department, one whole pipeline. */
export function lookedAtIn(viewer: Viewer, { filters, q }: Pick<ListQuery, "filters" | "q">): LookedAt {
  return {
    ownerId: isAsked(filters, "ownerId", "me") ? viewer.userId : onlyIn(filters, "ownerId"),
    teamId: onlyIn(filters, "teamId"),
    pipelineId: openPipelines().find(({ id }) => asksFor(filters, id))?.id ?? null,
    q,
  };
}

const isAsked = (filters: readonly Clause[], field: string, operator: string): boolean =>
  filters.some((clause) => "field" in clause && clause.field === field && clause.operator === operator);

const operandsOf = (filters: readonly Clause[], field: string): readonly string[] => {
  const found = filters.find(
    (clause) => "field" in clause && clause.field === field && clause.operator === "in",
  );
  return found && "operands" in found ? found.operands : [];
};

function onlyIn(filters: readonly Clause[], field: string): number | null {
  const operands = operandsOf(filters, field);
  return operands.length === 1 ? Number(operands[0]) : null;
}

function asksFor(filters: readonly Clause[], pipelineId: number): boolean {
  const asked = new Set(operandsOf(filters, "stageId").map(Number));
  const stages = stagesOf(pipelineId);
  const named = inStages(stages).operands.map(Number);
  return stages.every(({ id }) => asked.has(id)) && [...asked].every((id) => named.includes(id));
}
