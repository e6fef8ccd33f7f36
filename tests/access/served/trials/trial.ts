import { may, type Right, type TypeName } from "../../rule";
import type { Person, Planted, World } from "../../world/world";

/** A record as a trial needs it: planted, or made for the trial. */
export type Target = Pick<
  Planted,
  "id" | "type" | "ownerId" | "teamId" | "noteId" | "taskId" | "fileId" | "taskFor" | "binnedBy"
>;

/** Other records that an action names beside the one it is about. */
export type Beside = { account: Target; contact: Target; product: Target };

type Answered = "conflict" | "invalid";

/** How to call an action on one record, and whom the rule lets do it. */
export type Trial = {
  types: readonly TypeName[];
  /** What the record must have, or be, before the action can be called on it. */
  needs?: "note" | "task" | "file" | "bin" | "account" | "line";
  allowed: (world: World, person: Person, target: Target, beside: Beside) => boolean;
  input: (target: Target, beside: Beside) => unknown;
  /** What stands beside it is gone afterwards. */
  consumes?: true;
  /** What it answers to those whom the rule lets, which may depend on what else they may; `done` when missing. */
  answers?: Answered | ((world: World, person: Person, beside: Beside) => Answered | undefined);
};

export const allTypes: readonly TypeName[] = ["account", "contact", "case", "lead", "opportunity", "product"];

/** The rule looks at no more of a record than a target has. */
export const lets = (world: World, person: Person, right: Right, target: Target): boolean =>
  may(world, person, right, target as Planted);

export const by =
  (right: Right): Trial["allowed"] =>
  (world, person, target) =>
    lets(world, person, right, target);
