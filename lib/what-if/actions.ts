"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { applyDraft } from "./apply";
import { draftInput } from "./draft";
import { rescoreHistory } from "./rescore-history";
import { undoRescoring } from "./undo-rescoring";

/** Makes what was tried the rules from now on. */
export const applyDraftAction = action
  .metadata({ right: "admin:experience" })
  .inputSchema(draftInput)
  .action(async ({ parsedInput, ctx }) => applyDraft(ctx.viewer, parsedInput, ctx.now));

/** The same, and scores history anew by it in the background. */
export const rescoreHistoryAction = action
  .metadata({ right: "admin:experience" })
  .inputSchema(draftInput)
  .action(async ({ parsedInput, ctx }) => ({ operation: rescoreHistory(ctx.viewer, parsedInput, ctx.now) }));

/** Takes the last scoring of history back in the background. */
export const undoRescoringAction = action
  .metadata({ right: "admin:experience" })
  .inputSchema(z.strictObject({ operationId: rowId }))
  .action(async ({ parsedInput, ctx }) => ({
    operation: undoRescoring(ctx.viewer, parsedInput.operationId, ctx.now),
  }));
