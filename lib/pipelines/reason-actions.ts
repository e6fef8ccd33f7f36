"use server";

import { action } from "@/lib/action";
import { newReason, oneReason, reasonOrder, renamedReason } from "./pipeline-input";
import { addReason, orderReasons, removeReason, renameReason } from "./reasons";

export const addLostReasonAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(newReason)
  .action(async ({ parsedInput: { name }, ctx }) => addReason(ctx.viewer, "lost", name, ctx.now));

export const renameLostReasonAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(renamedReason)
  .action(async ({ parsedInput, ctx }) => renameReason(ctx.viewer, "lost", parsedInput, ctx.now));

export const removeLostReasonAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(oneReason)
  .action(async ({ parsedInput: { id }, ctx }) => removeReason(ctx.viewer, "lost", id, ctx.now));

export const orderLostReasonsAction = action
  .metadata({ right: "admin:salesPipeline" })
  .inputSchema(reasonOrder)
  .action(async ({ parsedInput: { ids }, ctx }) => orderReasons(ctx.viewer, "lost", ids, ctx.now));
