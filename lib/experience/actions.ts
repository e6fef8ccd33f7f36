"use server";

import { action } from "@/lib/action";
import { adjustment, adjustScore } from "./adjust";
import { changeRules } from "./rules";
import { rulesInput } from "./rules-input";

/** Saves what the page Experience Score holds. */
export const changeRulesAction = action
  .metadata({ right: "admin:experience" })
  .inputSchema(rulesInput)
  .action(async ({ parsedInput, ctx }) => changeRules(ctx.viewer, parsedInput, ctx.now));

/** Adds points to an account's score; the verb asks for the ability and the account. */
export const adjustScoreAction = action
  .metadata({ right: "records" })
  .inputSchema(adjustment)
  .action(async ({ parsedInput, ctx }) => adjustScore(ctx.viewer, parsedInput, ctx.now));
