import type { ActionResult } from "@/lib/failure";

/** What something is sorted into, with how much is in it. */
export type Category = { id: number; name: string; count: number };

/** The actions on the categories of one noun. */
export type CategoryVerbs = {
  create: (input: { name: string }) => Promise<ActionResult<number>>;
  rename: (input: { id: number; name: string }) => Promise<ActionResult<void>>;
  remove: (input: { id: number }) => Promise<ActionResult<void>>;
};
