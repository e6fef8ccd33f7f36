"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { createCategory, deleteCategory, renameCategory } from "./categories";
import { activateTopic, changeTopic, createTopic, deactivateTopic, deleteTopic } from "./change-topic";
import { categoryInput, topicInput } from "./topic-input";

const one = z.strictObject({ id: rowId });

export const createTopicAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(topicInput)
  .action(async ({ parsedInput, ctx }) => createTopic(ctx.viewer, parsedInput, ctx.now));

export const changeTopicAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(topicInput.extend({ id: rowId }))
  .action(async ({ parsedInput: { id, ...topic }, ctx }) => changeTopic(ctx.viewer, id, topic, ctx.now));

export const deactivateTopicAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => deactivateTopic(ctx.viewer, id, ctx.now));

export const activateTopicAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => activateTopic(ctx.viewer, id, ctx.now));

export const deleteTopicAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => deleteTopic(ctx.viewer, id, ctx.now));

export const createCategoryAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(categoryInput)
  .action(async ({ parsedInput, ctx }) => createCategory(ctx.viewer, parsedInput, ctx.now));

export const renameCategoryAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(categoryInput.extend({ id: rowId }))
  .action(async ({ parsedInput: { id, ...category }, ctx }) =>
    renameCategory(ctx.viewer, id, category, ctx.now),
  );

export const deleteCategoryAction = action
  .metadata({ right: "admin:topics" })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => deleteCategory(ctx.viewer, id, ctx.now));
