import { z } from "zod";
import { filled, rowId } from "@/lib/people/fields";
import { seenStamp } from "@/lib/stale";

/** An emptied field is null, and refused: nothing was typed that could be meant. */
const typed = z.number().nullable();
const wholePoints = z.int("Enter whole points.");

const points = typed.pipe(wholePoints.min(-100, "−100 points at least.").max(100, "100 points at most."));

/** An answer as the form of its question holds it; a new one has no number yet. */
const choice = z.strictObject({ id: rowId.nullable(), label: filled("an answer", 100), points });

/**
 * What an admin may ask of the questions for leads and their scores; shared by page, actions and verbs (SPEC.md 10.1).
 */
export const savedQuestion = z
  .strictObject({
    id: rowId.nullable(),
    seen: seenStamp,
    text: filled("a question", 200),
    choices: z.array(choice).min(2, "Add at least two answers.").max(20, "At most twenty answers."),
  })
  .superRefine(({ choices }, context) => {
    const labels = choices.map(({ label }) => label.toLowerCase());
    for (const [at, label] of labels.entries())
      if (labels.indexOf(label) < at)
        context.addIssue({
          code: "custom",
          path: ["choices", at, "label"],
          message: "This answer is there already.",
        });
  });
export type SavedQuestion = z.input<typeof savedQuestion>;

export const oneQuestion = z.strictObject({ id: rowId });
export const questionOrder = z.strictObject({ ids: z.array(rowId).min(1).max(200) });

const from = typed.pipe(wholePoints.min(-100_000, "This is too low.").max(100_000, "This is too high."));

/** Where each score from 1 to 5 begins. */
export const savedBands = z
  .strictObject({ bands: z.array(from).length(5) })
  .superRefine(({ bands }, context) => {
    for (const [at, points] of bands.entries())
      if (at > 0 && points <= bands[at - 1]!)
        context.addIssue({
          code: "custom",
          path: ["bands", at],
          message: `Enter more than ${bands[at - 1]}, which score ${at} asks for.`,
        });
  });
export type SavedBands = z.input<typeof savedBands>;
