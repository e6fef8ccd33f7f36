import { OverriddenAmount } from "@/components/product-lines/OverriddenAmount";
import type { BesideFieldsProps } from "@/components/workspace/details/beside-fields";
import { reaches } from "@/lib/access/scope";
import { amountOverride } from "@/lib/opportunities/amount";

/**
 * Says above the fields of a deal that its amount is not what its products come to, with the way back; while all fields
 * are edited the amount is one of them, and only what is saved there holds.
 */
export function DealOverride({ viewer, record, editing }: BesideFieldsProps) {
  const override = amountOverride(viewer, record);
  if (!override) return null;
  return (
    <OverriddenAmount
      override={override}
      mayEdit={!editing && reaches(viewer, "opportunity", "edit", record)}
      className="min-h-11 border-b border-rule px-5 py-1.5"
    />
  );
}
