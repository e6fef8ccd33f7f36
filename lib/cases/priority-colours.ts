/**
 * What a priority can be marked with, by the name of its token: each reads in both themes beside the words that say the
 * same. Free of server imports.
 */
export const priorityColours = ["bad", "risk", "slip", "steady", "strong", "ok", "info", "plain"] as const;
export type PriorityColour = (typeof priorityColours)[number];

export const colourNames: Record<PriorityColour, string> = {
  bad: "Red",
  risk: "Orange",
  slip: "Amber",
  steady: "Pale petrol",
  strong: "Petrol",
  ok: "Green",
  info: "Violet",
  plain: "Ink",
};

/** 3 for the first of the priorities, 0 for the last and for one that was removed: how many bars are filled. */
export function priorityRank(ids: readonly number[], id: number): number {
  const place = ids.indexOf(id);
  return ids.length < 2 || place < 0 ? 0 : Math.round((3 * (ids.length - 1 - place)) / (ids.length - 1));
}
