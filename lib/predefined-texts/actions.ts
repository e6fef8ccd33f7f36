"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { changeText, createText, deleteText } from "./change";
import { changedText, textInput } from "./input";

/** Keeps a predefined text; for all agents only with the ability to share them. */
export const createTextAction = action
  .metadata({ right: "records" })
  .inputSchema(textInput)
  .action(async ({ parsedInput, ctx }) => createText(ctx.viewer, parsedInput, ctx.now));

export const changeTextAction = action
  .metadata({ right: "records" })
  .inputSchema(changedText)
  .action(async ({ parsedInput: { id, ...text }, ctx }) => changeText(ctx.viewer, id, text, ctx.now));

export const deleteTextAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ id: rowId }))
  .action(async ({ parsedInput: { id }, ctx }) => deleteText(ctx.viewer, id, ctx.now));
