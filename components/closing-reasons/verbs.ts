import type { ActionResult } from "@/lib/failure";

type Verb<Input> = (input: Input) => Promise<ActionResult<unknown>>;

/** What an admin does with a list of reasons, each list by actions of its own. */
export type ReasonVerbs = {
  add: Verb<{ name: string }>;
  rename: Verb<{ id: number; name: string }>;
  remove: Verb<{ id: number }>;
  order: Verb<{ ids: number[] }>;
};
