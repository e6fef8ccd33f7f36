import type { NewStage } from "@/lib/pipelines/pipeline-input";
import { everyStage, openPipelines, stagesOf } from "@/lib/pipelines/stages";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { noon, type World } from "../support/world";

/** The id of a pipeline's stage; of the first pipeline where none is named. */
export function stageId(name: string, pipeline?: string): number {
  const of = pipeline ? openPipelines().find((each) => each.name === pipeline)! : openPipelines()[0]!;
  return stagesOf(of.id).find((stage) => stage.name === name)!.id;
}

/** The stages of a pipeline, the first where none is named. */
export const stageNames = (pipelineId = openPipelines()[0]!.id): string[] =>
  stagesOf(pipelineId).map(({ name }) => name);

export const stageNamed = (name: string) => everyStage().find((stage) => stage.name === name)!;

/** A deal in a stage of the first pipeline, unless `more` says another. */
export function dealIn({ admin }: World, stage: string, more: object = {}, at = noon): number {
  const contact = createRecord(admin, "contact", { name: "Kim Poe" }, at);
  const values = { name: "A deal", primaryContactId: String(contact.id), stageId: String(stageId(stage)) };
  return createRecord(admin, "opportunity", { ...values, ...more }, at).id;
}

export const deal = ({ admin }: World, id: number) => getRecord(admin, recordType("opportunity"), id);

/** What an admin fills in for an open stage. */
export const aStage = (more: Partial<NewStage> = {}): Omit<NewStage, "pipelineId"> => ({
  ...{ name: "Trial", kind: "open", probability: 50, colour: "slip", rotsAfterDays: null, requires: [] },
  ...more,
});
