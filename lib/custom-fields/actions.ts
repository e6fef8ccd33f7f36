"use server";

import { action } from "@/lib/action";
import { arrangeFields } from "./arrange-fields";
import { changedField, layoutInput, newField, oneField } from "./field-input";
import { hideField, showField } from "./hide-field";
import { changeField, createField } from "./make-field";

export const createFieldAction = action
  .metadata({ right: "admin:fields" })
  .inputSchema(newField)
  .action(async ({ parsedInput, ctx }) => createField(ctx.viewer, parsedInput, ctx.now));

export const changeFieldAction = action
  .metadata({ right: "admin:fields" })
  .inputSchema(changedField)
  .action(async ({ parsedInput, ctx }) => changeField(ctx.viewer, parsedInput, ctx.now));

export const hideFieldAction = action
  .metadata({ right: "admin:fields" })
  .inputSchema(oneField)
  .action(async ({ parsedInput, ctx }) => hideField(ctx.viewer, parsedInput, ctx.now));

export const showFieldAction = action
  .metadata({ right: "admin:fields" })
  .inputSchema(oneField)
  .action(async ({ parsedInput, ctx }) => showField(ctx.viewer, parsedInput, ctx.now));

export const arrangeFieldsAction = action
  .metadata({ right: "admin:fields" })
  .inputSchema(layoutInput)
  .action(async ({ parsedInput, ctx }) => arrangeFields(ctx.viewer, parsedInput, ctx.now));
