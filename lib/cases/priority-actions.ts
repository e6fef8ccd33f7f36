"use server";

import { action } from "@/lib/action";
import {
  createPriority,
  makeDefaultPriority,
  orderPriorities,
  recolourPriority,
  removePriority,
  renamePriority,
} from "./change-priorities";
import {
  newPriority,
  onePriority,
  priorityOrder,
  recolouredPriority,
  removedPriority,
  renamedPriority,
} from "./priority-input";

export const createPriorityAction = action
  .metadata({ right: "admin:casePriorities" })
  .inputSchema(newPriority)
  .action(async ({ parsedInput, ctx }) => createPriority(ctx.viewer, parsedInput, ctx.now));

export const renamePriorityAction = action
  .metadata({ right: "admin:casePriorities" })
  .inputSchema(renamedPriority)
  .action(async ({ parsedInput: { id, name }, ctx }) => renamePriority(ctx.viewer, id, name, ctx.now));

export const recolourPriorityAction = action
  .metadata({ right: "admin:casePriorities" })
  .inputSchema(recolouredPriority)
  .action(async ({ parsedInput: { id, colour }, ctx }) => recolourPriority(ctx.viewer, id, colour, ctx.now));

export const makeDefaultPriorityAction = action
  .metadata({ right: "admin:casePriorities" })
  .inputSchema(onePriority)
  .action(async ({ parsedInput: { id }, ctx }) => makeDefaultPriority(ctx.viewer, id, ctx.now));

export const orderPrioritiesAction = action
  .metadata({ right: "admin:casePriorities" })
  .inputSchema(priorityOrder)
  .action(async ({ parsedInput: { ids }, ctx }) => orderPriorities(ctx.viewer, ids, ctx.now));

/** Answers with the operation that moves the cases, where they are many. */
export const removePriorityAction = action
  .metadata({ right: "admin:casePriorities" })
  .inputSchema(removedPriority)
  .action(async ({ parsedInput, ctx }) => removePriority(ctx.viewer, parsedInput, ctx.now));
