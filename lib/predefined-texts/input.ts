import { z } from "zod";
import { filledRichText } from "@/lib/content/rich-text-input";
import { filled, rowId } from "@/lib/people/fields";
import { offeredPlaceholders } from "@/lib/placeholders/offered";
import { placeholdersIn } from "@/lib/placeholders/placeholder";
import { seenStamp } from "@/lib/stale";
import { withoutChips } from "./placeholder";

/** Rich text in which every placeholder names a field that is there; stored as `{{contact.firstName|there}}`. */
const html = z
  .string()
  .transform(withoutChips)
  .pipe(filledRichText)
  .superRefine((clean, check) => {
    const known = new Set(offeredPlaceholders().map(({ name }) => name));
    const unknown = placeholdersIn(clean).find((name) => !known.has(name));
    if (unknown) check.addIssue(`There is no field for {{${unknown}}}.`);
  });

/** A predefined text as it is sent. */
export const textInput = z.strictObject({
  name: filled("a name for the text", 80),
  html,
  shared: z.boolean(),
});
export type TextInput = z.input<typeof textInput>;

/** One that is changed. */
export const changedText = textInput.extend({ id: rowId, seen: seenStamp });
export type ChangedText = z.input<typeof changedText>;
