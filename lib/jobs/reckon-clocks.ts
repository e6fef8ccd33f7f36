import { z } from "zod";
import { businessHours } from "@/lib/clocks/hours-input";
import { reckonClocks } from "@/lib/clocks/reckon";
import { job } from "./define";

/** Has the clocks of a department's cases go on in its new hours, after those were changed. */
export const reckonClocksOfTeam = job({
  payload: z.strictObject({ teamId: z.int(), was: businessHours.nullable(), at: z.int() }),
  run: ({ teamId, was, at }) => reckonClocks(teamId, was, new Date(at)),
});
