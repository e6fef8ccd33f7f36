import { type Filter, oneOf } from "@/lib/filters/filter";
import { choices } from "@/lib/records/lookups";
import type { Lot } from "./lots";

/** Somebody who owns deals, or nobody, with what finds their deals in a list. */
export type OwnerOf = { id: number | null; label: string; filter: Filter };

const nobody: OwnerOf = {
  ...{ id: null, label: "Nobody" },
  filter: { field: "ownerId", operator: "empty", operands: [] },
};

/** Who owns any of these deals, in the order of names; nobody last. */
export function ownersAmong(lots: readonly Lot[]): OwnerOf[] {
  const ids = new Set(lots.map(({ ownerId }) => ownerId));
  const named = choices("user")
    .filter(({ id }) => ids.has(id))
    .map(({ id, label }) => ({ id, label, filter: oneOf("ownerId", [id]) }));
  return ids.has(null) ? [...named, nobody] : named;
}
