import { SectionHeading } from "@/components/ui/SectionHeading";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { Forecast } from "@/lib/forecast/forecast";
import { OpenAndWon } from "./OpenAndWon";

type ByOwnerProps = { forecast: Forecast; currency: string; period: string };

/** Whose deals these are. */
export function ByOwner({ forecast: { owners, total }, currency, period }: ByOwnerProps) {
  const title = "Forecast by owner";
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading aside={`won ${period}`}>{title}</SectionHeading>
        <OpenAndWon label={title} by="Owner" rows={owners} {...{ total, currency }} />
      </section>
    </OverviewPart>
  );
}
