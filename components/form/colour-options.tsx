import { ColourMark } from "@/components/ui/ColourMark";
import type { Option } from "@/components/ui/option";
import { colourNames, markColours } from "@/lib/records/mark-colours";

/** The colours to choose from, each with a patch of it. */
export const colourOptions: Option[] = markColours.map((colour) => ({
  value: colour,
  label: colourNames[colour],
  icon: <ColourMark colour={colour} />,
}));
