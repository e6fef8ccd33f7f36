export const marginCookie = "rapport.history";

export const narrowest = 320;
export const widest = 520;
const usual = 380;

export type Margin = { width: number; folded: boolean };

/** What the cookie keeps: `380`, or `380 folded`. */
export function readMargin(text: string | undefined): Margin {
  const [, digits, folded] = /^(\d{3})( folded)?$/.exec(decodeURIComponent(text ?? "")) ?? [];
  return { width: withinMargin(digits ? Number(digits) : usual), folded: folded !== undefined };
}

export const writeMargin = ({ width, folded }: Margin): string => `${width}${folded ? " folded" : ""}`;

export const withinMargin = (width: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, width)));
