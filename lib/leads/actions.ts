"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { answerLead, answersInput } from "./answer";
import { disqualifyInput, disqualifyLead, reopenLead } from "./disqualify";
import { qualifyLead } from "./qualify";
import { qualifyInput } from "./qualify-input";

/** Makes an opportunity of a lead. Answers with it, and where it is. */
export const qualifyLeadAction = action
  .metadata({ right: "records" })
  .inputSchema(qualifyInput)
  .action(async ({ parsedInput, ctx }) => {
    const { id, name } = qualifyLead(ctx.viewer, parsedInput, ctx.now);
    return { id, name, href: `/opportunities/${id}` };
  });

/** Says of a lead that nothing comes of it, and why. */
export const disqualifyLeadAction = action
  .metadata({ right: "records" })
  .inputSchema(disqualifyInput)
  .action(async ({ parsedInput, ctx }) => disqualifyLead(ctx.viewer, parsedInput, ctx.now));

/** Takes a disqualified lead up again. */
export const reopenLeadAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ leadId: rowId }))
  .action(async ({ parsedInput: { leadId }, ctx }) => reopenLead(ctx.viewer, leadId, ctx.now));

/** Answers questions of a lead, from which its score follows. */
export const answerLeadAction = action
  .metadata({ right: "records" })
  .inputSchema(answersInput)
  .action(async ({ parsedInput, ctx }) => answerLead(ctx.viewer, parsedInput, ctx.now));
