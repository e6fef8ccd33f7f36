import { z } from "zod";
import { fillIndex } from "@/lib/custom-fields/field-index";
import { job } from "./define";

/** Gathers the values of an admin-made field, so that lists sort and filter by it as by any other. */
export const fillFieldIndex = job({
  payload: z.strictObject({ indexId: z.int() }),
  run: ({ indexId }, now) => fillIndex(indexId, now),
});
