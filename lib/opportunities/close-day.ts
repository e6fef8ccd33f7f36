import { standingStage } from "@/lib/pipelines/stages";
import type { Values } from "@/lib/records/behaviour";

/** Whether a deal with these values is won or lost. */
export function isClosed({ stageId = null }: Values): boolean {
  const stage = standingStage(stageId);
  return stage !== undefined && stage.kind !== "open";
}
