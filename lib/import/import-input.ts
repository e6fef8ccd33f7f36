import { z } from "zod";
import { limits } from "./limits";

const id = z.int().positive();
const key = z.string().max(100);

/** The files that are about to be sent. */
export const beginInput = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(300), bytes: z.int().nonnegative() }))
    .min(1, "Choose a file."),
});

/** Where the columns of a file go. */
export const mapInput = z.strictObject({
  fileId: id,
  type: key.nullable(),
  targets: z.array(key.nullable()).max(limits.columns),
  matchBy: key.nullable(),
  found: z.enum(["update", "skip"]),
  missing: z.enum(["create", "skip"]),
});

export const startInput = z.strictObject({ importId: id, strict: z.boolean() });

export const oneImport = z.strictObject({ importId: id });
