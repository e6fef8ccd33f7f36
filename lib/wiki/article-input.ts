import { z } from "zod";
import { richTextInput } from "@/lib/content/rich-text-input";
import { isBlank } from "@/lib/content/text";
import { filled, rowId } from "@/lib/people/fields";

/** What a writer saves of an article; shared by the form, the actions and the verbs (SPEC.md 5.7). */
export const articleInput = z
  .strictObject({
    title: filled("a title", 200),
    html: richTextInput,
    categoryId: z.int("Choose a category.").positive("Choose a category."),
    /** The SmartTopics whose cases suggest it. */
    topicIds: z
      .array(rowId)
      .max(100, "Choose at most 100 topics.")
      .transform((ids) => [...new Set(ids)].sort((a, b) => a - b)),
    /** For every reader, else a draft for writers alone. */
    published: z.boolean(),
  })
  .refine(({ html, published }) => !published || !isBlank(html), {
    path: ["html"],
    message: "Write something first: an empty article cannot be published.",
  });
export type ArticleInput = z.infer<typeof articleInput>;

/** A change of an article; `version` is the one that the form was opened on. */
export const articleChange = articleInput.safeExtend({ version: rowId });
export type ArticleChange = z.infer<typeof articleChange>;

export const categoryInput = z.strictObject({ name: filled("a name for the category", 80) });
