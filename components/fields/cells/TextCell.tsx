import { type CellProps, partsOf } from "./parts";

/** Plain words: text, numbers, money, days, options, people, teams, topics, stages. */
export function TextCell({ cell }: CellProps) {
  return partsOf(cell).text;
}

/** Text of several lines, which are kept; in a table it is cut to one, or a row would be as high as its text. */
export function LongTextCell({ cell, quiet }: CellProps) {
  const { text } = partsOf(cell);
  return quiet ? text : <span className="whitespace-pre-line">{text}</span>;
}
