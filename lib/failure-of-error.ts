import { isStoreFull } from "@/db/errors";
import { Invalid, isExpected, NotFound, Unconfirmed } from "./errors";
import type { Failure } from "./failure";

/** Nobody is signed in, or no longer. */
export class SignedOut extends Error {}

/** An expected error as a value, or null when it is a bug. */
export function failureOfError(error: unknown): Failure | null {
  if (error instanceof SignedOut)
    return { kind: "signed_out", message: "You were signed out. Log in again." };
  if (isStoreFull(error)) return { kind: "full", message: error.message };
  if (!isExpected(error)) return null;
  const { message } = error;
  if (error instanceof NotFound) return { kind: "not_found", message };
  if (error instanceof Invalid) return { kind: "invalid", message, fields: error.fields };
  if (error instanceof Unconfirmed) return { kind: "unconfirmed", message, question: error.question };
  return { kind: "conflict", message, conflicts: error.conflicts, stamp: error.stamp };
}

/** What a user reads about a bug; the log has the rest. */
export const broken: Failure = {
  kind: "broken",
  message: "Something went wrong on our side, and nothing was saved. Please try again.",
};
