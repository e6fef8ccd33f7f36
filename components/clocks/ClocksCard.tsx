import type { OverviewProps } from "@/components/workspace/overviews";
import { clocksOf } from "@/lib/clocks/read";
import { ClockList } from "./ClockList";

/** The clocks of a case that the viewer may see. */
export const ClocksCard = ({ viewer, record, now }: OverviewProps) => (
  <ClockList {...clocksOf(viewer, record.id, now)} />
);
