/** `1 deal`, `1,204 deals`. */
export const dealsText = (count: number): string =>
  count === 1 ? "1 deal" : `${count.toLocaleString("en-US")} deals`;

/** A share from 0 to 1 in whole per cent; a dash where there is none. */
export const percentText = (share: number | null): string =>
  share === null ? "–" : `${Math.round(share * 100)} %`;
