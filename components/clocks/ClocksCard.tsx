import type { Viewer } from "@/lib/access/viewer";
import { clocksOf } from "@/lib/clocks/read";
import { ClockList } from "./ClockList";

type ClocksCardProps = { viewer: Viewer; caseId: number; now: Date };

/** The clocks of a case that the viewer may see. */
export const ClocksCard = ({ viewer, caseId, now }: ClocksCardProps) => (
  <ClockList {...clocksOf(viewer, caseId, now)} />
);
