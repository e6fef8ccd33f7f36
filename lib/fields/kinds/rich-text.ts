import { sanitizeRichText, textOfHtml } from "@/lib/content/rich-text";
import { FieldError } from "../field";
import type { Kind } from "../kind";
import { textOperators } from "../operators";

const limit = 100_000;

export const richText: Kind = {
  name: "richText",
  parse: (input, field) => {
    if (input === null || input === undefined) return null;
    if (typeof input !== "string") throw new FieldError(`${field.label} must be text.`);
    if (input.length > limit)
      throw new FieldError(`${field.label} may hold ${limit} characters of text and markup.`);
    const html = sanitizeRichText(input);
    return textOfHtml(html) === "" && !html.includes("<img") ? null : html;
  },
  format: (value) => (value === null ? "" : textOfHtml(String(value))),
  operators: textOperators,
  sortable: false,
};
