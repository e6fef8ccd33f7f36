/**
 * What a priority or a stage can be marked with, by the name of its token: each reads in both themes beside the words
 * that say the same. Free of server imports.
 */
export const markColours = ["bad", "risk", "slip", "steady", "strong", "ok", "info", "plain"] as const;
export type MarkColour = (typeof markColours)[number];

export const colourNames: Record<MarkColour, string> = {
  bad: "Red",
  risk: "Orange",
  slip: "Amber",
  steady: "Pale petrol",
  strong: "Petrol",
  ok: "Green",
  info: "Violet",
  plain: "Ink",
};
