import { OverriddenAmount } from "@/components/product-lines/OverriddenAmount";
import type { OverviewProps } from "@/components/workspace/overviews";
import { reaches } from "@/lib/access/scope";
import { amountOverride } from "@/lib/opportunities/amount";

/** Says above the fields of a deal that its amount is not what its products come to, with the way back. */
export function DealOverride({ viewer, record }: OverviewProps) {
  const override = amountOverride(viewer, record);
  if (!override) return null;
  return (
    <OverriddenAmount
      override={override}
      mayEdit={reaches(viewer, "opportunity", "edit", record)}
      className="min-h-11 border-b border-rule px-5 py-1.5"
    />
  );
}
