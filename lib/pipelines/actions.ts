"use server";

import { action } from "@/lib/action";
import { createPipeline, orderPipelines, removePipeline, renamePipeline } from "./change-pipelines";
import { changeStage, createStage, orderStages } from "./change-stages";
import { mergeStage } from "./merge-stages";
import {
  changedStage,
  mergedStage,
  newPipeline,
  newStage,
  pipelineOrder,
  removedPipeline,
  renamedPipeline,
  stageOrder,
} from "./pipeline-input";

export const createPipelineAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(newPipeline)
  .action(async ({ parsedInput, ctx }) => createPipeline(ctx.viewer, parsedInput, ctx.now));

export const renamePipelineAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(renamedPipeline)
  .action(async ({ parsedInput: { id, name }, ctx }) => renamePipeline(ctx.viewer, id, name, ctx.now));

export const orderPipelinesAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(pipelineOrder)
  .action(async ({ parsedInput: { ids }, ctx }) => orderPipelines(ctx.viewer, ids, ctx.now));

/** Answers with the operation that moves the deals, where there are any. */
export const removePipelineAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(removedPipeline)
  .action(async ({ parsedInput, ctx }) => removePipeline(ctx.viewer, parsedInput, ctx.now));

export const createStageAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(newStage)
  .action(async ({ parsedInput, ctx }) => createStage(ctx.viewer, parsedInput, ctx.now));

/** Answers with the operation that has the deals follow, where there are any. */
export const changeStageAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(changedStage)
  .action(async ({ parsedInput, ctx }) => changeStage(ctx.viewer, parsedInput, ctx.now));

export const orderStagesAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(stageOrder)
  .action(async ({ parsedInput: { pipelineId, ids }, ctx }) =>
    orderStages(ctx.viewer, pipelineId, ids, ctx.now),
  );

/** Answers with the operation that moves the deals, where there are any. */
export const mergeStageAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(mergedStage)
  .action(async ({ parsedInput, ctx }) => mergeStage(ctx.viewer, parsedInput, ctx.now));
