import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { fillSlice } from "@/lib/custom-fields/field-index";
import { job } from "./define";

/** Gathers the values of an admin-made field, so that lists sort and filter by it as by any other. */
export const fillFieldIndex = job({
  payload: z.strictObject({ indexId: z.int() }),
  run: async ({ indexId }, now) => {
    while (!fillSlice(indexId, now)) await setImmediate();
  },
});
