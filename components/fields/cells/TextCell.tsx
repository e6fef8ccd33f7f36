import { type CellProps, partsOf } from "./parts";

/** Plain words: text, numbers, money, days, options, people, teams, topics, stages. */
export function TextCell({ cell }: CellProps) {
  return partsOf(cell).text;
}

/** Text of several lines, which are kept. */
export function LongTextCell({ cell }: CellProps) {
  return <span className="whitespace-pre-line">{partsOf(cell).text}</span>;
}
