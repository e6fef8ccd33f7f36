"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { taskInput } from "./input";
import { addTask, changeTask, removeTask, tickTask } from "./write";

/** Puts down something to be done, on a record or on none; the verb asks for the right to edit the record. */
export const addTaskAction = action
  .metadata({ right: "records" })
  .inputSchema(taskInput.extend({ recordId: rowId.nullable() }))
  .action(async ({ parsedInput: { recordId, ...task }, ctx }) =>
    addTask(ctx.viewer, recordId, task, ctx.now),
  );

export const changeTaskAction = action
  .metadata({ right: "records" })
  .inputSchema(taskInput.extend({ id: rowId, seenUpdatedAt: z.number() }))
  .action(async ({ parsedInput: { id, ...task }, ctx }) => changeTask(ctx.viewer, id, task, ctx.now));

export const tickTaskAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ id: rowId, done: z.boolean() }))
  .action(async ({ parsedInput: { id, done }, ctx }) => tickTask(ctx.viewer, id, done, ctx.now));

export const removeTaskAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ id: rowId }))
  .action(async ({ parsedInput: { id }, ctx }) => removeTask(ctx.viewer, id, ctx.now));
