import { colourNames, type MarkColour } from "@/lib/records/mark-colours";
import { anyRecordType } from "@/lib/records/registry";
import type { Words } from "@/lib/stale";
import { kindNames } from "./stage-kinds";
import type { Stage } from "./stages";

/** What of a stage an admin sets. */
export type StageColumns = Pick<
  Stage,
  "name" | "kind" | "probability" | "colour" | "rotsAfterDays" | "requires"
>;

/** The same as the history of admins tells it. */
export const inWords = ({ kind, probability, colour, requires, ...rest }: StageColumns) => ({
  name: rest.name,
  kind: kindNames[kind],
  probability: `${probability}%`,
  colour: colourNames[colour as MarkColour] ?? colour,
  rotsAfterDays: rest.rotsAfterDays,
  requires: requires.map(labelOf),
});

/** What of a stage an admin sets, and nothing else of it. */
export const columnsOf = ({
  name,
  kind,
  probability,
  colour,
  rotsAfterDays,
  requires,
}: StageColumns): StageColumns => ({ name, kind, probability, colour, rotsAfterDays, requires });

/** The same by the labels of its form. */
export const labelled = (columns: StageColumns): Words => {
  const { name, kind, probability, colour, rotsAfterDays, requires } = inWords(columns);
  return {
    ...{ Name: name, Kind: kind, Probability: probability, Colour: colour },
    "Days until a deal rots": String(rotsAfterDays ?? "never"),
    "Required fields": requires.join(", "),
  };
};

const labelOf = (key: string): string =>
  anyRecordType("opportunity").fields.find((field) => field.key === key)?.label ?? key;
