"use server";

import { action } from "@/lib/action";
import { changeView, createView, deleteView, markView } from "./change";
import { setColumns } from "./columns";
import { columnsInput, newViewInput, viewChangeInput, viewInput, viewMarkInput } from "./input";

/** Keeps the columns of a list, or of one of its views, for the user alone. */
export const setColumnsAction = action
  .metadata({ right: "records" })
  .inputSchema(columnsInput)
  .action(async ({ parsedInput, ctx }) => setColumns(ctx.viewer, parsedInput));

/** Keeps what the list shows as a view. Answers with its address. */
export const createViewAction = action
  .metadata({ right: "records" })
  .inputSchema(newViewInput)
  .action(async ({ parsedInput, ctx }) => ({ href: createView(ctx.viewer, parsedInput, ctx.now) }));

/** Renames or shares a view, or has it show what the list shows now. Answers with its address. */
export const changeViewAction = action
  .metadata({ right: "records" })
  .inputSchema(viewChangeInput)
  .action(async ({ parsedInput, ctx }) => ({ href: changeView(ctx.viewer, parsedInput, ctx.now) }));

export const deleteViewAction = action
  .metadata({ right: "records" })
  .inputSchema(viewInput)
  .action(async ({ parsedInput, ctx }) => deleteView(ctx.viewer, parsedInput.viewId, ctx.now));

/** Pins a view over the user's list, or makes it the one that their list begins with. */
export const markViewAction = action
  .metadata({ right: "records" })
  .inputSchema(viewMarkInput)
  .action(async ({ parsedInput, ctx }) => markView(ctx.viewer, parsedInput));
