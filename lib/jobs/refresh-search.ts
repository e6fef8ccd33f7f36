import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { refreshSearchOf } from "@/lib/records/refresh-search";
import { job } from "./define";

/** Brings the search index to what a type's records now show, after a field was hidden or shown. */
export const refreshSearch = job({
  payload: z.strictObject({ type: z.string() }),
  run: async ({ type }) => {
    for (const _ of refreshSearchOf(type)) await setImmediate();
  },
});
