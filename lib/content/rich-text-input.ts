import { z } from "zod";
import { richTextFault } from "./limits";
import { sanitizeRichText } from "./rich-text";
import { isBlank } from "./text";

/** Rich text as a form sends it, sanitised; it may be empty. */
export const richTextInput = z.string().transform((sent, check) => {
  const fault = richTextFault(sent);
  if (fault) {
    check.addIssue(fault);
    return z.NEVER;
  }
  return sanitizeRichText(sent);
});

/** The same where something must be said. */
export const filledRichText = richTextInput.refine((html) => !isBlank(html), "Write something first.");
