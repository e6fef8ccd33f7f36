"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { purgeMany, restoreMany } from "./bin-list";

const chosen = z.strictObject({ ids: z.array(rowId).min(1).max(500) });

/** Brings records back from the recycle bin. Answers with how many came, and why others could not. */
export const restoreManyAction = action
  .metadata({ right: "records" })
  .inputSchema(chosen)
  .action(async ({ parsedInput: { ids }, ctx }) => restoreMany(ctx.viewer, ids, ctx.now));

/** Erases records in the recycle bin for good. */
export const purgeManyAction = action
  .metadata({ right: "records" })
  .inputSchema(chosen)
  .action(async ({ parsedInput: { ids }, ctx }) => purgeMany(ctx.viewer, ids, ctx.now));
