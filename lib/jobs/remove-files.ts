import { z } from "zod";
import { removeUnused } from "@/lib/attachments/unused";
import { job } from "./define";

/** Removes the bytes of attachments that are gone, unless others name them. */
export const removeFiles = job({
  payload: z.strictObject({ hashes: z.array(z.string().regex(/^[\da-f]{64}$/)) }),
  run: ({ hashes }) => {
    for (const hash of hashes) removeUnused(hash);
  },
});
