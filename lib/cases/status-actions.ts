"use server";

import { action } from "@/lib/action";
import {
  addStatus,
  dropOwnList,
  giveOwnList,
  orderStatuses,
  removeStatus,
  renameStatus,
} from "./change-statuses";
import { department, newStatus, removedStatus, renamedStatus, statusOrder } from "./status-input";

export const giveOwnListAction = action
  .metadata({ right: "admin:caseStatuses" })
  .inputSchema(department)
  .action(async ({ parsedInput: { teamId }, ctx }) => giveOwnList(ctx.viewer, teamId, ctx.now));

/** Answers with the operation that moves the cases, where they are many. */
export const dropOwnListAction = action
  .metadata({ right: "admin:caseStatuses" })
  .inputSchema(department)
  .action(async ({ parsedInput: { teamId }, ctx }) => dropOwnList(ctx.viewer, teamId, ctx.now));

export const addStatusAction = action
  .metadata({ right: "admin:caseStatuses" })
  .inputSchema(newStatus)
  .action(async ({ parsedInput, ctx }) => addStatus(ctx.viewer, parsedInput, ctx.now));

/** Answers with the operation that moves the cases, where they are many. */
export const renameStatusAction = action
  .metadata({ right: "admin:caseStatuses" })
  .inputSchema(renamedStatus)
  .action(async ({ parsedInput, ctx }) => renameStatus(ctx.viewer, parsedInput, ctx.now));

export const orderStatusesAction = action
  .metadata({ right: "admin:caseStatuses" })
  .inputSchema(statusOrder)
  .action(async ({ parsedInput, ctx }) => orderStatuses(ctx.viewer, parsedInput, ctx.now));

/** Answers with the operation that moves the cases, where they are many. */
export const removeStatusAction = action
  .metadata({ right: "admin:caseStatuses" })
  .inputSchema(removedStatus)
  .action(async ({ parsedInput, ctx }) => removeStatus(ctx.viewer, parsedInput, ctx.now));
