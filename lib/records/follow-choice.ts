import { macrosFollow } from "@/lib/macros/follow-choice";
import { type GivenUp, viewsFollow } from "@/lib/views/follow-choice";

/**
 * Has what people keep of a choice, their saved views and macros, go on with what its records have in its stead. Joins
 * the transaction that gives the choice up.
 */
export function followChoice(givenUp: GivenUp): void {
  viewsFollow(givenUp);
  macrosFollow(givenUp);
}
