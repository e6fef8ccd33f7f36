"use client";

import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { FieldError } from "@/components/ui/Field";
import { giveFocus } from "@/components/ui/give-focus";
import { useProductTotalAction as giveProductTotal } from "@/lib/opportunities/actions";
import type { AmountOverride } from "@/lib/opportunities/amount";

type OverriddenAmountProps = { override: AmountOverride; mayEdit: boolean; className?: string };

/** That an amount was typed over the product total, by how much, and the way back (SPEC.md 10.4). */
export function OverriddenAmount({ override, mayEdit, className }: OverriddenAmountProps) {
  const { opportunityId, difference, productTotal } = override;
  // The button goes with what it answers: on to the amount, or to the products where that cannot be typed.
  const { save, pending, failure } = useSave(giveProductTotal, () => giveFocus(amountOrProducts));
  return (
    <div className={cx("flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-second", className)}>
      <p>
        Override: <span className="font-semibold text-ink tabular-nums">{difference}</span> than the product
        total of <span className="tabular-nums">{productTotal}</span>
      </p>
      {mayEdit && (
        <Button pending={pending} onClick={() => save({ opportunityId })}>
          Use product total
        </Button>
      )}
      {failure && (
        <div role="alert">
          <FieldError>{Object.values(failure.fields ?? {})[0] ?? failure.message}</FieldError>
        </div>
      )}
    </div>
  );
}

const amountOrProducts = () =>
  document.querySelector<HTMLElement>('[data-edit="amountCents"], [data-add-line] input');
