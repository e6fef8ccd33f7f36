import { Invalid } from "@/lib/errors";
import type { Value } from "@/lib/fields/field";
import { everyStage, type Stage, standingStage } from "@/lib/pipelines/stages";
import type { Draft, Rule } from "@/lib/records/behaviour";
import { choices } from "@/lib/records/lookups";
import { recordType } from "@/lib/records/registry";
import { takesUpAgain } from "./stage-entries";

/** Refuses a stage that was merged into another, as an old form still offers it, or an entry of the history had it. */
export const refuseMergedStage: Rule = (_viewer, { values, changed }) => {
  const stands = stageOf(values);
  const chosen = everyStage().find(({ id }) => id === values.stageId);
  if (!stands || !chosen || chosen.id === stands.id || !changed.has("stageId")) return;
  throw new Invalid({ stageId: `${chosen.name} was merged into ${stands.name}: choose that.` });
};

/** Refuses a reason to be lost of a deal that is not. */
export const refuseReasonOfOpen: Rule = ({ via }, { values, changed }) => {
  const stage = stageOf(values);
  if (!stage || stage.kind === "lost" || via === "import") return;
  if (changed.has("lostReasonId") && !isEmpty(values.lostReasonId))
    throw new Invalid({ lostReasonId: "Only a deal that is lost has a reason for it." });
};

/**
 * What a stage asks of the deals in it (SPEC.md 10.2, 10.3): the fields that the admin chose, and, where it closes them
 * as lost, the reason. Throws Invalid with a sentence beside each that is missing. Asked of people as they move a deal or
 * empty such a field; deals that are imported, put back as they were, or moved because their stage was merged, come as
 * they are. Where a slip of the hand is taken back, what the deal lacked there it may lack again.
 */
export const refuseLacking: Rule = ({ via }, { id, before, values, changed, isPutBack }, now) => {
  const stage = stageOf(values);
  if (!stage || isPutBack || via === "import") return;
  const moved = changed.has("stageId") && stageOf(before ?? {})?.id !== stage.id;
  const returns = moved && id !== null && takesUpAgain(id, stage.id, now);
  const isAsked = (key: string) => changed.has(key) || (moved && !(returns && key !== "lostReasonId"));
  const missing = asked(stage).filter((key) => isEmpty(values[key]) && isAsked(key));
  if (missing.length) throw new Invalid(Object.fromEntries(missing.map((key) => [key, wanting(key, stage)])));
};

const stageOf = ({ stageId = null }: Draft["values"]): Stage | undefined => standingStage(stageId as Value);

/** The keys of the fields that a deal must have filled in to be in the stage. */
export function asked({ kind, requires }: Stage): string[] {
  const known = new Set(recordType("opportunity").fields.map(({ key }) => key));
  const reason = kind === "lost" && choices("lost").some(({ retired }) => !retired) ? ["lostReasonId"] : [];
  return [...new Set([...reason, ...requires.filter((key) => known.has(key))])];
}

/** Whether a field holds nothing, as a stage that asks for it sees it. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function wanting(key: string, stage: Stage): string {
  if (key === "lostReasonId") return "Choose why the deal was lost.";
  const field = recordType("opportunity").fields.find((each) => each.key === key);
  return `${field?.label} is needed in ${stage.name}.`;
}
