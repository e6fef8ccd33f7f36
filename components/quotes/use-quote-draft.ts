import { useState } from "react";
import type { FieldConflict } from "@/lib/errors";
import type { QuoteView } from "@/lib/quotes/view";

type Typed = QuoteView["typed"];

/**
 * What is typed into a draft. Fields that nobody typed in show what stands there by now; of the others it is kept over
 * what they were typed, so that somebody else's change is not written over. `carried` was typed into another draft.
 */
export function useQuoteDraft(stands: Typed, carried: Typed | null) {
  const [mine, setMine] = useState<Partial<Typed>>(carried ?? {});
  const [over, setOver] = useState<Partial<Typed>>(carried ? stands : {});
  const keys = Object.keys(mine) as (keyof Typed)[];
  const set = (key: keyof Typed) => (value: string) => {
    setOver((last) => ({ [key]: stands[key], ...last }));
    setMine((last) => ({ ...last, [key]: value }));
  };
  const settle = ({ field, stands: theirs = "" }: FieldConflict, takesTheirs: boolean) => {
    setOver((last) => ({ ...last, [field]: String(theirs) }));
    if (takesTheirs) setMine((last) => ({ ...last, [field]: String(theirs) }));
  };
  return {
    ...{ set, settle },
    draft: { ...stands, ...mine },
    seen: { ...stands, ...over },
    dirty: keys.some((key) => mine[key] !== over[key]),
    forget: () => {
      setMine({});
      setOver({});
    },
  };
}

export type QuoteDraft = ReturnType<typeof useQuoteDraft>;
