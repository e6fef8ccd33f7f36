import { z } from "zod";
import { formInput, recordId } from "@/lib/records/action-input";

/**
 * A move as a screen asks for it: `fromStageId` is the stage that the deal was shown in, `values` as a form holds them,
 * and `seen` what it had there before, where that is known.
 */
export const moveInput = z.strictObject({
  id: recordId,
  fromStageId: recordId,
  toStageId: recordId,
  values: formInput.default({}),
  seen: formInput.default({}),
});

export type Move = z.input<typeof moveInput>;
