import { Figure } from "../Figure";
import { type CellProps, partsOf } from "./parts";

/** Plain words: text, days, options, people, teams, topics, stages. */
export function TextCell({ cell }: CellProps) {
  return partsOf(cell).text;
}

/** A number or an amount. */
export function FigureCell({ cell }: CellProps) {
  return <Figure>{partsOf(cell).text}</Figure>;
}

/** Text of several lines, which are kept; in a table it is cut to one, or a row would be as high as its text. */
export function LongTextCell({ cell, quiet }: CellProps) {
  const { text } = partsOf(cell);
  return quiet ? text : <span className="whitespace-pre-line">{text}</span>;
}
