import { useState } from "react";
import type { FieldConflict } from "@/lib/errors";
import type { Failure } from "@/lib/failure";

/** The conflicts of the last save that are not decided yet. */
export function useOpenConflicts(failure: Failure | null) {
  const [decided, setDecided] = useState<{ of: Failure | null; keys: readonly string[] }>({
    of: null,
    keys: [],
  });
  const keys = decided.of === failure ? decided.keys : [];
  const of = (key: string): FieldConflict[] =>
    keys.includes(key) ? [] : (failure?.conflicts?.filter((conflict) => conflict.field === key) ?? []);
  return { of, close: (key: string) => setDecided({ of: failure, keys: [...keys, key] }) };
}
