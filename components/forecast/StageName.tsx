import { ColourMark } from "@/components/ui/ColourMark";
import type { Stage } from "@/lib/pipelines/stages";

/** A stage with its colour, as it is known by from the board. */
export const StageName = ({ stage: { name, colour } }: { stage: Stage }) => (
  <span className="inline-flex items-center gap-1.5">
    <ColourMark colour={colour} />
    {name}
  </span>
);
