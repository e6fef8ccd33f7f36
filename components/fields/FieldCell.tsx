import type { Field, Value } from "@/lib/fields/field";
import { type CellContext, cellOf, cellViewOf } from "@/lib/records/cell";
import { CellView } from "./cells/CellView";
import type { CellProps } from "./cells/parts";

type FieldCellProps = CellContext & Omit<CellProps, "cell"> & { field: Field; value: Value };

/**
 * A field's stored value as it is read. Server components only, since formatting is heavy: a client component is
 * given `cellOf(field, value, …)` and draws that with `CellView`.
 */
export function FieldCell({ field, value, quiet, full, ...context }: FieldCellProps) {
  return <CellView view={cellViewOf(field)} cell={cellOf(field, value, context)} quiet={quiet} full={full} />;
}
