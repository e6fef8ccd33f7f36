import type { OverviewProps } from "@/components/workspace/overviews";
import { reaches } from "@/lib/access/scope";
import { stagePath } from "@/lib/opportunities/stage-path";
import { StagePath } from "./StagePath";

/** How far a deal is, and the way to have it go on. */
export function DealPath({ viewer, record, now }: OverviewProps) {
  const { id, name } = record;
  const steps = stagePath(record, now);
  if (steps.length === 0) return null;
  return (
    <StagePath deal={{ id, name }} steps={steps} mayMove={reaches(viewer, "opportunity", "edit", record)} />
  );
}
