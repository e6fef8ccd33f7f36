import { z } from "zod";
import { filledRichText } from "@/lib/content/rich-text-input";
import { instantInZone, localInZone } from "@/lib/time/zone";
import { directions, logKinds } from "./interaction";

/** The record that something is written on. */
export const recordRef = z.strictObject({
  type: z.string().max(100),
  id: z.number().int().positive(),
});
export type RecordRef = z.infer<typeof recordRef>;

/** The number of the newest entry that the writer was shown; missing where nobody shows them any. */
const seen = z.int().nonnegative().optional();

const day = z.iso.date("Enter a date, such as 2026-03-31.").nullish();

/** A note as it is sent. The flag's end is a day, the last on which it pops up. */
export const noteInput = z.strictObject({
  html: filledRichText,
  flagged: z.boolean().optional(),
  flagEndsOn: day,
  seen,
});

/** A change of a note: what is missing stays. `seenUpdatedAt` is what the form was opened on. */
export const noteChange = z.strictObject({
  html: filledRichText.optional(),
  flagged: z.boolean().optional(),
  flagEndsOn: day,
  seenUpdatedAt: z.number().nullish(),
});

/** `at` is what a datetime-local input holds, on the viewer's clock. */
export const logInput = z.strictObject({
  kind: z.enum(logKinds, "Choose a type."),
  direction: z.enum(directions, "Choose a direction."),
  at: z.iso.datetime({ local: true, offset: false, error: "Enter a date and a time." }),
  durationMinutes: z
    .int("Enter whole minutes.")
    .min(0, "Enter whole minutes, 0 to 1440.")
    .max(1440, "An interaction lasts 1440 minutes, a day, at most.")
    .nullish(),
  html: filledRichText,
  seen,
});

/** A note or a logged contact that is written along with something else: it happened now. */
export const entryInput = z.union([
  z.strictObject({ kind: z.literal("note"), html: filledRichText }),
  logInput.omit({ at: true, seen: true }),
]);
export const entriesInput = z.array(entryInput).max(10, "At most ten entries can be written at once.");

export type NoteInput = z.input<typeof noteInput>;
export type NoteChange = z.input<typeof noteChange>;
export type LogInput = z.input<typeof logInput>;

/** Clocks differ a little, and a meeting may be written down just before it; a later day is a typing error. */
const aheadMs = 60 * 60_000;

/** The instant that was typed, or the sentence that refuses it. The minute that it is now means now, to the second. */
export function loggedAt(local: string, timeZone: string, now: Date): Date | string {
  const at = instantInZone(local, timeZone);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1970) return "Enter a date and a time.";
  if (localInZone(now, timeZone) === local.slice(0, 16)) return now;
  return at.getTime() > now.getTime() + aheadMs ? "This is in the future; log it once it has happened." : at;
}
