import type { ListedStage } from "@/lib/pipelines/listed";
import type { NewStage } from "@/lib/pipelines/pipeline-input";
import { isOpenKind, probabilityOf, type StageKind } from "@/lib/pipelines/stage-kinds";
import type { MarkColour } from "@/lib/records/mark-colours";

/** A stage as its drawer holds it. */
export type StageForm = {
  name: string;
  kind: StageKind;
  probability: number | null;
  colour: MarkColour;
  rotsAfterDays: number | null;
  requires: string[];
};

export const formOf = (stage: ListedStage | undefined): StageForm => ({
  name: stage?.name ?? "",
  kind: stage?.kind ?? "open",
  probability: stage?.probability ?? null,
  colour: (stage?.colour as MarkColour | undefined) ?? "steady",
  rotsAfterDays: stage?.rotsAfterDays ?? null,
  requires: stage?.requires ?? [],
});

/** As it is sent: where nothing was typed for the probability, what no schema takes, so that it says so. */
export const stageOf = (form: StageForm): Omit<NewStage, "pipelineId"> => ({
  ...form,
  probability: isOpenKind(form.kind) ? (form.probability ?? Number.NaN) : probabilityOf(form.kind, 0),
  rotsAfterDays: isOpenKind(form.kind) ? form.rotsAfterDays : null,
  // An open deal has no day on which it was closed.
  requires: isOpenKind(form.kind) ? form.requires.filter((key) => key !== "actualCloseOn") : form.requires,
});
