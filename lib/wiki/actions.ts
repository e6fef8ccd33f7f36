"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { articleChange, articleInput, categoryInput } from "./article-input";
import { createArticleCategory, deleteArticleCategory, renameArticleCategory } from "./categories";
import { changeArticle, createArticle, deleteArticle } from "./change-article";
import { noteArticleUse } from "./use-article";

const one = z.strictObject({ id: rowId });

export const createArticleAction = action
  .metadata({ right: "admin:wiki" })
  .inputSchema(articleInput)
  .action(async ({ parsedInput, ctx }) => createArticle(ctx.viewer, parsedInput, ctx.now));

export const changeArticleAction = action
  .metadata({ right: "admin:wiki" })
  .inputSchema(articleChange.safeExtend({ id: rowId }))
  .action(async ({ parsedInput: { id, ...article }, ctx }) =>
    changeArticle(ctx.viewer, id, article, ctx.now),
  );

/** The page that is open is the article's own: it is left, not read again. */
export const deleteArticleAction = action
  .metadata({ right: "admin:wiki", quiet: true })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => deleteArticle(ctx.viewer, id, ctx.now));

export const createArticleCategoryAction = action
  .metadata({ right: "admin:wiki" })
  .inputSchema(categoryInput)
  .action(async ({ parsedInput, ctx }) => createArticleCategory(ctx.viewer, parsedInput, ctx.now));

export const renameArticleCategoryAction = action
  .metadata({ right: "admin:wiki" })
  .inputSchema(categoryInput.extend({ id: rowId }))
  .action(async ({ parsedInput: { id, ...category }, ctx }) =>
    renameArticleCategory(ctx.viewer, id, category, ctx.now),
  );

export const deleteArticleCategoryAction = action
  .metadata({ right: "admin:wiki" })
  .inputSchema(one)
  .action(async ({ parsedInput: { id }, ctx }) => deleteArticleCategory(ctx.viewer, id, ctx.now));

/** Keeps that an article was inserted on a case; the verb asks for both. Nothing that is drawn has changed. */
export const noteArticleUseAction = action
  .metadata({ right: "records", quiet: true })
  .inputSchema(z.strictObject({ articleId: rowId, caseId: rowId }))
  .action(async ({ parsedInput: { articleId, caseId }, ctx }) =>
    noteArticleUse(ctx.viewer, articleId, caseId, ctx.now),
  );
