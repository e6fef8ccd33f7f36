import type { Option } from "@/components/ui/option";
import { barFill } from "@/components/ui/PriorityBars";
import { colourNames, priorityColours } from "@/lib/cases/priority-colours";

/** The colours to choose from, each with a patch of it. */
export const colourOptions: Option[] = priorityColours.map((colour) => ({
  value: colour,
  label: colourNames[colour],
  icon: (
    <svg aria-hidden width="12" height="12" viewBox="0 0 12 12" className="shrink-0">
      <rect width="12" height="12" rx="3" className={barFill[colour]} />
    </svg>
  ),
}));
