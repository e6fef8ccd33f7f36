"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { applyMacro } from "./apply";
import { changeMacro, createMacro, deleteMacro } from "./change";
import { changedMacro, macroInput, macroUse } from "./input";

/** Keeps what a form holds as a macro; for all agents only with the ability to share macros. */
export const createMacroAction = action
  .metadata({ right: "records" })
  .inputSchema(macroInput)
  .action(async ({ parsedInput, ctx }) => createMacro(ctx.viewer, parsedInput, ctx.now));

export const changeMacroAction = action
  .metadata({ right: "records" })
  .inputSchema(changedMacro)
  .action(async ({ parsedInput: { id, ...change }, ctx }) => changeMacro(ctx.viewer, id, change, ctx.now));

export const deleteMacroAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ id: rowId }))
  .action(async ({ parsedInput: { id }, ctx }) => deleteMacro(ctx.viewer, id, ctx.now));

/** Applies a macro to a case; the verb asks for the right to edit it. */
export const applyMacroAction = action
  .metadata({ right: "records" })
  .inputSchema(macroUse)
  .action(async ({ parsedInput, ctx }) => {
    const { name } = applyMacro(ctx.viewer, parsedInput, ctx.now);
    return { name };
  });
