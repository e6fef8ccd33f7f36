import { z } from "zod";
import { writtenHtml } from "@/lib/interactions/input";
import { filled } from "@/lib/people/fields";
import { notationOf, replacePlaceholders, withoutChips } from "./placeholder";
import { fieldNamed } from "./placeholders";

/** Rich text in which every placeholder names a field that is there; stored as `{{contact.firstName|there}}`. */
const html = z
  .string()
  .transform(withoutChips)
  .pipe(writtenHtml)
  .transform((clean, check) =>
    replacePlaceholders(clean, (each) => {
      const notation = `{{${notationOf(each)}}}`;
      if (!fieldNamed(each)) check.addIssue(`There is no field for ${notation}.`);
      return notation;
    }),
  );

/** A predefined text as it is sent. */
export const textInput = z.strictObject({
  name: filled("a name for the text", 80),
  html,
  shared: z.boolean(),
});
export type TextInput = z.input<typeof textInput>;
