"use server";

import { action } from "@/lib/action";
import { putBack, putBackInput } from "./put-back";

/** Gives a record, or some of its fields, what it held at one point of its history. */
export const putBackAction = action
  .metadata({ right: "records" })
  .inputSchema(putBackInput)
  .action(async ({ parsedInput, ctx }) => putBack(ctx.viewer, parsedInput, ctx.now));
