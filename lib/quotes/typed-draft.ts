import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { type Field, FieldError } from "@/lib/fields/field";
import { money } from "@/lib/fields/kinds/money";
import { localeOf } from "@/lib/records/locale";
import type { DraftInput } from "./input";
import type { Said } from "./stale";

export type TypedDraft = DraftInput["seen"];

/** What was typed into a draft, as it is kept. Throws Invalid beside an adjustment that cannot be read. */
export const readDraft = (
  viewer: Viewer,
  { adjustment, validUntil, ...texts }: TypedDraft,
  currency: string,
): Said => ({
  ...texts,
  validUntil: validUntil || null,
  adjustmentCents: readAdjustment(viewer, adjustment, currency),
});

function readAdjustment(viewer: Viewer, typed: string, currency: string): number {
  try {
    return Number(money.parse(typed, adjustmentField, { ...localeOf(viewer), currency }) ?? 0);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw new Invalid({ adjustment: error.message });
  }
}

const adjustmentField: Field = {
  ...{ key: "adjustment", label: "Adjustment", kind: "money", section: "", storage: "own" },
  ...{ required: false, unique: false, readOnly: false },
};
