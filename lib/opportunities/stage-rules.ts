import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Value } from "@/lib/fields/field";
import { everyStage, type Stage, standingStage } from "@/lib/pipelines/stages";
import type { Draft } from "@/lib/records/behaviour";
import { choices } from "@/lib/records/lookups";
import { recordType } from "@/lib/records/registry";

/**
 * What a stage asks of the deals in it (SPEC.md 10.2, 10.3): the fields that the admin chose, and, where it closes them
 * as lost, the reason. Throws Invalid with a sentence beside each that is missing. Asked of people as they move a deal or
 * empty such a field; deals that are imported, or moved because their stage was merged, come as they are.
 */
export function refuseUnfitStage(viewer: Viewer, { before, values, changed }: Draft): void {
  const stage = standingStage(values.stageId ?? null);
  if (!stage) return;
  if (changed.has("stageId")) refuseMerged(values.stageId ?? null, stage);
  if (viewer.via === "import") return;
  refuseReasonOfOpen(stage, { values, changed });
  const moved = changed.has("stageId") && standingStage(before?.stageId ?? null)?.id !== stage.id;
  const missing = asked(stage).filter((key) => isEmpty(values[key]) && (moved || changed.has(key)));
  if (missing.length) throw new Invalid(Object.fromEntries(missing.map((key) => [key, wanting(key, stage)])));
}

/** The keys of the fields that a deal must have filled in to be in the stage. */
export function asked({ kind, requires }: Stage): string[] {
  const known = new Set(recordType("opportunity").fields.map(({ key }) => key));
  const reason = kind === "lost" && choices("lost").some(({ retired }) => !retired) ? ["lostReasonId"] : [];
  return [...new Set([...reason, ...requires.filter((key) => known.has(key))])];
}

/** As an old form still offers it, or an entry of the history had it. */
function refuseMerged(id: Value, stands: Stage): void {
  const chosen = everyStage().find((stage) => stage.id === id);
  if (chosen && chosen.id !== stands.id)
    throw new Invalid({ stageId: `${chosen.name} was merged into ${stands.name}: choose that.` });
}

function refuseReasonOfOpen({ kind }: Stage, { values, changed }: Pick<Draft, "values" | "changed">): void {
  if (kind !== "lost" && changed.has("lostReasonId") && !isEmpty(values.lostReasonId))
    throw new Invalid({ lostReasonId: "Only a deal that is lost has a reason for it." });
}

/** Whether a field holds nothing, as a stage that asks for it sees it. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function wanting(key: string, stage: Stage): string {
  if (key === "lostReasonId") return "Choose why the deal was lost.";
  const field = recordType("opportunity").fields.find((each) => each.key === key);
  return `${field?.label} is needed in ${stage.name}.`;
}
