export type CourseLinesProps = {
  /** Instants in milliseconds, amounts in major units, per cent. */
  points: readonly { at: number; amount: number; probability: number }[];
  until: number;
  /** The instant that is told beside it, where there is one. */
  at: number | null;
  /** ISO 4217. */
  currency: string;
  timeZone: string;
};

/** What the axes take of the chart's width, in px. */
export const plot = { left: 52, right: 44 };
