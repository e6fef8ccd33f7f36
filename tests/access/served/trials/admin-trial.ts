import type { World } from "../../world/world";

/** How to call an action of Administration Tools, and the page that it belongs to. */
export type AdminTrial = {
  page: string;
  /** Its input on what stands in the world. */
  input: (world: World) => unknown;
  /** What must be made first, by which action, for a call that is to succeed; its number or name goes into the input. */
  first?: { action: string; input: () => unknown; into: (made: number | string, input: object) => unknown };
  /** What it answers to those who may; `done` when missing. */
  answers?: "invalid" | "not_found";
};

let nth = 0;
/** A name that nothing has. */
export const named = () => ({ name: `By hand ${nth++}` });

/** A trial on a page. */
export const on = (page: string, input: AdminTrial["input"], first?: AdminTrial["first"]): AdminTrial => ({
  ...{ page, input, first },
});

/** What is made first, its number put under `key`. */
export const made = (action: string, input: () => unknown, key: string): AdminTrial["first"] => ({
  ...{ action, input, into: (id, rest) => ({ ...rest, [key]: id }) },
});
