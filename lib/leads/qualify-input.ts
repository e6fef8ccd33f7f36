import { z } from "zod";
import { rowId } from "@/lib/people/fields";
import { formInput } from "@/lib/records/action-input";

/** One that is there, or a new one. */
const someone = z.union([rowId, z.literal("new")]);

/** What **Qualify** sends. That a contact and an account were chosen is the verb's to ask, beside the fields. */
export const qualifyInput = z.strictObject({
  leadId: rowId,
  /** The first stage of the pipeline that the opportunity begins in. */
  stageId: rowId,
  contact: someone.nullable(),
  account: someone.or(z.literal("none")).nullable(),
  /** What was typed of each that is made, over what the lead gives. */
  opportunity: formInput,
  newContact: formInput,
  newAccount: formInput,
});
export type QualifyInput = z.infer<typeof qualifyInput>;
