"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { cancelOperation, dismissOperation } from "./verbs";

const one = z.strictObject({ id: rowId });

/** Stops long work that the user began; what is done stays done. */
export const cancelOperationAction = action
  .metadata({ right: "records" })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => cancelOperation(ctx.viewer, id, ctx.now));

/** The user has read how their long work ended. */
export const dismissOperationAction = action
  .metadata({ right: "records", quiet: true })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => dismissOperation(ctx.viewer, id, ctx.now));
