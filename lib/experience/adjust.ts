import { z } from "zod";
import { can, type Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { Invalid, NotFound } from "@/lib/errors";
import { parseInput } from "@/lib/input";
import { getRecord } from "@/lib/records/record";
import { recordScore } from "./ledger";
import { rulesInForce } from "./rules";

/** What the dialog Adjust score sends. */
export const adjustment = z.strictObject({
  accountId: z.int().positive(),
  points: z.int("Use a whole number.").refine((points) => points !== 0, "Give points to add or take off."),
  reason: z.string().trim().min(1, "Say why.").max(500, "Use at most 500 characters."),
});

/**
 * Adds points to an account's score, or takes some off, for a reason that everyone who sees the score can read.
 * Throws NotFound without the ability or the right to see the account, Invalid for points that the scale cannot hold.
 */
export function adjustScore(viewer: Viewer, input: z.input<typeof adjustment>, now: Date): void {
  const { enabled, min, max } = rulesInForce();
  if (!enabled || !can(viewer, "adjustScore")) throw new NotFound();
  const { accountId, points, reason } = parseInput(adjustment, input);
  getRecord(viewer, accountType, accountId);
  if (Math.abs(points) > max - min) throw new Invalid({ points: `Use at most ${max - min} points.` });
  recordScore(viewer, { accountId, kind: "manual_adjustment", points, reason, at: now }, now);
}
