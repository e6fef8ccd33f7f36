"use server";

import { action } from "@/lib/action";
import { splitCase } from "./split";
import { splitInput } from "./split-input";

/** Makes a second case of some interactions of the first; the verb asks for the right to edit it. */
export const splitCaseAction = action
  .metadata({ right: "records" })
  .inputSchema(splitInput)
  .action(async ({ parsedInput, ctx }) => {
    const { id, values } = splitCase(ctx.viewer, parsedInput, ctx.now);
    return { href: `/cases/${id}`, number: String(values.number) };
  });
