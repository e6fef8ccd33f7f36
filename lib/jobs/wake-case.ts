import { z } from "zod";
import { wakeDueCase } from "@/lib/cases/snooze";
import { job } from "./define";

/** Brings a case back to the inbox at the moment until which it was to wait. */
export const wakeCase = job({
  payload: z.strictObject({ caseId: z.int() }),
  run: ({ caseId }, now) => wakeDueCase(caseId, now),
});
