import { useCallback, useState } from "react";
import type { ProductLines } from "@/lib/opportunities/product-lines";
import { type TypedTotals, totalAsTyped } from "@/lib/opportunities/typed-line";

/** What the products come to while figures are typed, in minor units. `tell` says of a line what it comes to by now. */
export function useTypedTotal(lines: ProductLines) {
  const [typed, setTyped] = useState<TypedTotals>({});
  const tell = useCallback(
    (id: number, cents: number | null) =>
      setTyped((last) => (last[id] === cents ? last : { ...last, [id]: cents })),
    [],
  );
  return { cents: totalAsTyped(lines, typed), tell };
}

export type TypedTotal = ReturnType<typeof useTypedTotal>;
