/** The four colours a band may have, from worst to best; each is a token of the style sheet. */
export const tones = ["risk", "slip", "steady", "strong"] as const;
export type Tone = (typeof tones)[number];

/** A named stretch of the scale: from `from` up to the next band, or to the end of the scale. */
export type Band = { name: string; from: number; tone: Tone };

export const defaultBands: Band[] = [
  { name: "At risk", from: 0, tone: "risk" },
  { name: "Slipping", from: 25, tone: "slip" },
  { name: "Steady", from: 50, tone: "steady" },
  { name: "Strong", from: 75, tone: "strong" },
];

/** What new score events follow: whether there are any, the scale, where an account starts, and the bands. */
export type ExperienceRules = { enabled: boolean; min: number; max: number; start: number; bands: Band[] };

export const defaultRules: ExperienceRules = {
  enabled: true,
  min: 0,
  max: 100,
  start: 50,
  bands: defaultBands,
};

/** The band that a score lies in; `bands` rise by `from`. A score below them all counts as the first. */
export function bandOf(score: number, bands: readonly Band[]): Band {
  const found = bands.findLast((each) => score >= each.from) ?? bands[0];
  if (!found) throw new Error("There are no bands.");
  return found;
}

/** The last score of the band at `place`: one below the next, or the end of the scale. */
export function bandEnd({ bands, max }: Pick<ExperienceRules, "bands" | "max">, place: number): number {
  const next = bands[place + 1];
  return next ? next.from - 1 : max;
}

/** A good score, to show what points would do to it: four fifths up the scale, 80 of 0 to 100. */
export const exampleScore = ({ min, max }: Pick<ExperienceRules, "min" | "max">): number =>
  Math.round(min + 0.8 * (max - min));
