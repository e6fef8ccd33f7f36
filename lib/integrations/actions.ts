"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import {
  changeIntegration,
  createIntegration,
  deleteIntegration,
  moveIntegration,
} from "./change-integration";
import { integrationInput } from "./integration-input";

export const createIntegrationAction = action
  .metadata({ right: "admin:integrations" })
  .inputSchema(integrationInput)
  .action(async ({ parsedInput, ctx }) => createIntegration(ctx.viewer, parsedInput, ctx.now));

export const changeIntegrationAction = action
  .metadata({ right: "admin:integrations" })
  .inputSchema(integrationInput.extend({ id: rowId }))
  .action(async ({ parsedInput: { id, ...integration }, ctx }) =>
    changeIntegration(ctx.viewer, id, integration, ctx.now),
  );

export const deleteIntegrationAction = action
  .metadata({ right: "admin:integrations" })
  .inputSchema(z.strictObject({ id: rowId }))
  .action(async ({ parsedInput: { id }, ctx }) => deleteIntegration(ctx.viewer, id, ctx.now));

export const moveIntegrationAction = action
  .metadata({ right: "admin:integrations" })
  .inputSchema(z.strictObject({ id: rowId, towards: z.enum(["beginning", "end"]) }))
  .action(async ({ parsedInput: { id, towards }, ctx }) => moveIntegration(ctx.viewer, id, towards, ctx.now));
