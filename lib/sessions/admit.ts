import { Invalid, NotFound } from "@/lib/errors";
import { SignedOut } from "@/lib/failure-of-error";
import { type Right, refusalOf } from "./right";
import type { SignedIn } from "./signed-in";

/** Whoever comes in by a right. Throws what the refused one is to see: what a missing record would be. */
export function admit(right: Exclude<Right, "public">, who: SignedIn | null): SignedIn {
  const refusal = refusalOf(right, who);
  if (who && !refusal) return who;
  if (refusal === "no licence") throw new Invalid({}, "You need a license for this. Ask an administrator.");
  throw refusal === "signed out" ? new SignedOut() : new NotFound();
}
