"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { bulk } from "./bulk";
import { bulkInput } from "./input";
import { undoDeletion } from "./undo";

/** Changes or deletes the records of a selection, at once or, where they are many, in the background. */
export const bulkAction = action
  .metadata({ right: "records" })
  .inputSchema(bulkInput)
  .action(async ({ parsedInput, ctx }) => bulk(ctx.viewer, parsedInput, ctx.now));

/** Brings back in the background what a long deletion of the user's deleted. */
export const undoDeletionAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ operationId: rowId }))
  .action(async ({ parsedInput, ctx }) => ({
    operation: undoDeletion(ctx.viewer, parsedInput.operationId, ctx.now),
  }));
