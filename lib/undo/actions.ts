"use server";

import { action } from "@/lib/action";
import { undoLast } from "./undo";

/**
 * Takes back what the user did last; the verbs that do it ask for the right. Answers with what was undone, and of which
 * records.
 */
export const undoLastAction = action
  .metadata({ right: "records" })
  .action(async ({ ctx }) => undoLast(ctx.viewer, ctx.now));
