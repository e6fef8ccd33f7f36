"use server";

import { action } from "@/lib/action";
import { changeType, createType, hideType, showType } from "./make-type";
import { changeRelation, createRelation, hideRelation, showRelation } from "./relations";
import { changedRelation, changedType, newRelation, newType, oneRelation, oneType } from "./type-input";

export const createTypeAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(newType)
  .action(async ({ parsedInput, ctx }) => createType(ctx.viewer, parsedInput, ctx.now));

export const changeTypeAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(changedType)
  .action(async ({ parsedInput, ctx }) => changeType(ctx.viewer, parsedInput, ctx.now));

export const hideTypeAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(oneType)
  .action(async ({ parsedInput, ctx }) => hideType(ctx.viewer, parsedInput.name, ctx.now));

export const showTypeAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(oneType)
  .action(async ({ parsedInput, ctx }) => showType(ctx.viewer, parsedInput.name, ctx.now));

export const createRelationAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(newRelation)
  .action(async ({ parsedInput, ctx }) => createRelation(ctx.viewer, parsedInput, ctx.now));

export const changeRelationAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(changedRelation)
  .action(async ({ parsedInput, ctx }) => changeRelation(ctx.viewer, parsedInput, ctx.now));

export const hideRelationAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(oneRelation)
  .action(async ({ parsedInput, ctx }) => hideRelation(ctx.viewer, parsedInput.relation, ctx.now));

export const showRelationAction = action
  .metadata({ right: "admin:recordTypes" })
  .inputSchema(oneRelation)
  .action(async ({ parsedInput, ctx }) => showRelation(ctx.viewer, parsedInput.relation, ctx.now));
