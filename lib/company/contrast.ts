/** A colour as it is kept: `#` and three bytes. */
export const hexColour = /^#[\da-f]{6}$/;

/** What WCAG 2.2 asks of text (1.4.3), and of lines and shapes that mean something (1.4.11). */
const readable = 4.5;
const visible = 3;

export type BrandColour = {
  /** The colour that is read best on it. */
  text: "black" | "white";
  /** How well: WCAG's ratio, from 1 to 21. */
  ratio: number;
  /** What is wrong with it, in a sentence, or null. */
  fault: string | null;
};

/** What can be read on a colour, and whether it can be seen on paper. `colour` is one that `hexColour` takes. */
export function brandColour(colour: string): BrandColour {
  const light = luminance(colour);
  const [onBlack, onWhite] = [(light + 0.05) / 0.05, 1.05 / (light + 0.05)];
  const text = onBlack > onWhite ? "black" : "white";
  const ratio = Math.max(onBlack, onWhite);
  return { text, ratio, fault: faultOf(ratio, onWhite) };
}

function faultOf(ratio: number, onPaper: number): string | null {
  if (ratio < readable) return "Neither black nor white can be read well on this colour.";
  return onPaper < visible ? "This colour can hardly be seen on white paper. Choose a darker one." : null;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
