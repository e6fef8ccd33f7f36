"use server";

import { z } from "zod";
import { action, publicAction, redirect } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { clientOfRequest } from "@/lib/sessions/request";
import { answerForCustomer } from "./answer";
import { answerFromForm } from "./answer-form";
import { changeDraft, removeDraft, takeProductsAgain } from "./draft";
import { answerForCustomerInput, answerForm, draftInput, quoteRef, sendInput } from "./input";
import { linkOfQuote } from "./link";
import { makeNewVersion, makeQuote } from "./make";
import { sendDraft } from "./send";

/** **New quote**. */
export const makeQuoteAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ opportunityId: rowId }))
  .action(async ({ parsedInput: { opportunityId }, ctx }) => ({
    id: makeQuote(ctx.viewer, opportunityId, ctx.now),
  }));

/** **New version**. */
export const makeNewVersionAction = action
  .metadata({ right: "records" })
  .inputSchema(quoteRef)
  .action(async ({ parsedInput: { id }, ctx }) => ({ id: makeNewVersion(ctx.viewer, id, ctx.now) }));

export const changeDraftAction = action
  .metadata({ right: "records" })
  .inputSchema(draftInput)
  .action(async ({ parsedInput: { id, ...input }, ctx }) => changeDraft(ctx.viewer, id, input, ctx.now));

/** **Take the products again**. */
export const takeProductsAgainAction = action
  .metadata({ right: "records" })
  .inputSchema(quoteRef)
  .action(async ({ parsedInput: { id }, ctx }) => takeProductsAgain(ctx.viewer, id, ctx.now));

export const removeDraftAction = action
  .metadata({ right: "records" })
  .inputSchema(quoteRef)
  .action(async ({ parsedInput: { id }, ctx }) => removeDraft(ctx.viewer, id, ctx.now));

/** **Mark as sent**, with what was typed. */
export const markAsSentAction = action
  .metadata({ right: "records" })
  .inputSchema(sendInput)
  .action(async ({ parsedInput: { id, ...input }, ctx }) => sendDraft(ctx.viewer, id, input, ctx.now));

/** **Copy link**. */
export const quoteLinkAction = action
  .metadata({ right: "records", quiet: true })
  .inputSchema(quoteRef)
  .action(async ({ parsedInput: { id }, ctx }) => ({ link: linkOfQuote(ctx.viewer, id) }));

/** Enters what a customer said elsewhere. */
export const answerForCustomerAction = action
  .metadata({ right: "records" })
  .inputSchema(answerForCustomerInput)
  .action(async ({ parsedInput: { id, ...answer }, ctx }) =>
    answerForCustomer(ctx.viewer, id, answer, ctx.now),
  );

/** A customer answers by the private link; a form of the page, which works without scripts too. */
export const answerQuoteAction = publicAction
  .metadata({ right: "public" })
  .inputSchema(answerForm)
  .stateAction(async ({ parsedInput: typed, ctx }) => {
    const refused = answerFromForm(typed, (await clientOfRequest()).ip, ctx.now);
    if (refused) return { ...refused, typed };
    redirect(`/quotes/${typed.token}`);
  });
