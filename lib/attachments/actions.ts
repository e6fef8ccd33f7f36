"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { removeAttachment } from "./remove";

/** Takes a file off its record; the verb asks for the right to edit that. */
export const removeAttachmentAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ id: rowId }))
  .action(async ({ parsedInput: { id }, ctx }) => removeAttachment(ctx.viewer, id, ctx.now));
