import { z } from "zod";
import { linesWithoutUnseen, withoutUnseen } from "@/lib/content/unseen";
import { rowId } from "@/lib/people/fields";

const longText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most.toLocaleString("en-US")} characters.`);

export const quoteTermsText = longText(10_000);

export const quoteRef = z.strictObject({ id: rowId });

const typedDraft = {
  introduction: longText(5_000),
  terms: quoteTermsText,
  validUntil: z.union([z.literal(""), z.iso.date("There is no such date.")]),
  adjustment: z.string().max(40),
};

/** A draft as its form sends it, and as the form showed it: the adjustment in major units, as typed. */
export const draftInput = z.strictObject({ id: rowId, ...typedDraft, seen: z.strictObject(typedDraft) });
export type DraftInput = Omit<z.infer<typeof draftInput>, "id">;

/** The same with the total that stood beside it, as it was read: whoever sends a quote has seen what it comes to. */
export const sendInput = draftInput.extend({ total: z.string().max(100) });
export type SendInput = Omit<z.infer<typeof sendInput>, "id">;

/** One line that says what it shows: it stands in the history and in what the owner is told. */
const name = z
  .string()
  .transform((typed) => withoutUnseen(typed.toWellFormed().replace(/\s+/g, " ")).trim())
  .pipe(z.string().min(1, "Enter the name.").max(200, "Use at most 200 characters."));
/** It stands in the history and in what the owner is told, too. */
const reason = z
  .string()
  .transform((typed) => linesWithoutUnseen(typed.toWellFormed()))
  .pipe(longText(2_000))
  .default("");

/** What a customer sends from the page of a quote, as a browser sends a form, with or without scripts. */
export const answerForm = z.preprocess(
  (form) => (form instanceof FormData ? Object.fromEntries([...form].filter(isOurs)) : form),
  z.strictObject({
    token: z.string().max(100),
    answer: z.enum(["accepted", "declined"]),
    name: z.string().max(1_000).default(""),
    agreed: z.literal("on").optional(),
    reason: z.string().max(10_000).default(""),
  }),
);
/** React leaves fields of its own in a form that it drew on the server, and sends them along. */
const isOurs = ([name]: [string, unknown]): boolean => !name.startsWith("$ACTION_");

export type AnswerForm = z.infer<typeof answerForm>;

/** What must be in it: whoever accepts says who they are and ticks it, whoever declines may say why. */
export const acceptance = z.object({ name, agreed: z.literal("on", "Tick this to accept the quote.") });
export const refusal = z.object({ reason });

export const answerForCustomerInput = z.strictObject({
  id: rowId,
  answer: z.enum(["accepted", "declined"]),
  name,
  reason,
});

export type Answer = { answer: "accepted" | "declined"; name: string | null; reason: string };
