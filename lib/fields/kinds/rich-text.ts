import { richTextFault } from "@/lib/content/limits";
import { sanitizeRichText } from "@/lib/content/rich-text";
import { isBlank, textOfHtml } from "@/lib/content/text";
import { FieldError } from "../field";
import type { Kind } from "../kind";
import { textOperators } from "../operators";

export const richText: Kind = {
  name: "richText",
  parse: (input, field) => {
    if (input === null || input === undefined) return null;
    if (typeof input !== "string") throw new FieldError(`${field.label} must be text.`);
    const fault = richTextFault(input);
    if (fault) throw new FieldError(fault);
    const html = sanitizeRichText(input.toWellFormed());
    return isBlank(html) ? null : html;
  },
  format: (value) => (value === null ? "" : textOfHtml(String(value))),
  operators: textOperators,
  sortable: false,
};
