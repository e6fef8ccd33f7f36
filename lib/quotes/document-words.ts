import type { Content, Style } from "pdfmake/interfaces";

/** The colour of what is said beside the rest. */
export const quiet = "dimgray";

/** A text whose longest words, which fit on no line, may end anywhere. */
export const flowing = (said: string, look: Style = {}): Content[] =>
  said
    .split(/(\S{30,})/)
    .map((part, at) => (at % 2 ? { text: part, wordBreak: "break-all", ...look } : { text: part, ...look }));

/** A paragraph with its margins; nothing where nothing is said. */
export const text = (said: string, margin: [number, number, number, number]): Content =>
  said ? { text: flowing(said), margin } : [];
