import { z } from "zod";
import { entriesInput } from "@/lib/interactions/input";
import { confirmations } from "./confirmation";

export const typeName = z.string().min(1).max(60);
export const recordId = z.int().positive();
export const fieldKey = z.string().min(1).max(60);

/** Far above what any field takes: how long a text may be, its kind says, with a sentence beside the field. */
const longest = 1_000_000;
export const typedValue = z.union([z.string().max(longest), z.array(z.string().max(longest)).max(500)]);

/** What a form holds, by field key. Which keys there are, and which may be set, the engine asks the definition. */
export const formInput = z.record(fieldKey, typedValue);

export const oneRecord = z.strictObject({ type: typeName, id: recordId });
export const anyRecord = z.strictObject({ id: recordId });

export const createInput = z.strictObject({
  type: typeName,
  input: formInput,
  links: z
    .array(z.strictObject({ relation: fieldKey, id: recordId }))
    .max(20)
    .default([]),
  entries: entriesInput.default([]),
});

export const relatedInput = oneRecord.extend({
  parts: z
    .array(z.strictObject({ type: typeName, input: formInput }))
    .min(1, "Choose at least one.")
    .max(10),
});

/** What the user was asked about a change and said yes to. */
export const confirmed = z.array(z.enum(confirmations)).max(confirmations.length).optional();

export const updateInput = oneRecord.extend({
  input: formInput,
  seen: formInput.optional(),
  confirmed,
  entries: entriesInput.default([]),
});
export const linkInput = oneRecord.extend({ relation: fieldKey, otherId: recordId });
