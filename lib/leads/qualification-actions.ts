"use server";

import { action } from "@/lib/action";
import { newReason, oneReason, reasonOrder, renamedReason } from "@/lib/pipelines/pipeline-input";
import { addReason, orderReasons, removeReason, renameReason } from "@/lib/pipelines/reasons";
import { saveBands } from "./change-bands";
import { orderQuestions, removeQuestion, saveQuestion } from "./change-questions";
import { oneQuestion, questionOrder, savedBands, savedQuestion } from "./qualification-input";

/** Answers with the operation that scores leads anew, where they are many; so do the next two. */
export const saveQuestionAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(savedQuestion)
  .action(async ({ parsedInput, ctx }) => saveQuestion(ctx.viewer, parsedInput, ctx.now));

export const removeQuestionAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(oneQuestion)
  .action(async ({ parsedInput: { id }, ctx }) => removeQuestion(ctx.viewer, id, ctx.now));

export const saveBandsAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(savedBands)
  .action(async ({ parsedInput, ctx }) => saveBands(ctx.viewer, parsedInput, ctx.now));

export const orderQuestionsAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(questionOrder)
  .action(async ({ parsedInput: { ids }, ctx }) => orderQuestions(ctx.viewer, ids, ctx.now));

export const addDisqualifyReasonAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(newReason)
  .action(async ({ parsedInput: { name }, ctx }) => addReason(ctx.viewer, "disqualified", name, ctx.now));

export const renameDisqualifyReasonAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(renamedReason)
  .action(async ({ parsedInput, ctx }) => renameReason(ctx.viewer, "disqualified", parsedInput, ctx.now));

export const removeDisqualifyReasonAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(oneReason)
  .action(async ({ parsedInput: { id }, ctx }) => removeReason(ctx.viewer, "disqualified", id, ctx.now));

export const orderDisqualifyReasonsAction = action
  .metadata({ right: "admin:leadQualification" })
  .inputSchema(reasonOrder)
  .action(async ({ parsedInput: { ids }, ctx }) => orderReasons(ctx.viewer, "disqualified", ids, ctx.now));
