"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { announceOperation } from "@/components/operations/announce";
import { useToast } from "@/components/ui/Toast";
import type { BulkOutcome } from "@/lib/bulk/bulk";
import type { BulkChange, Selection } from "@/lib/bulk/input";
import { failureOf } from "@/lib/failure";
import { restoreManyAction } from "@/lib/records/bin-actions";
import { useSelection } from "./Selection";

/** What was refused, and what was to be done. */
export type Refusals = { verb: BulkChange["verb"]; refused: { id: number; reason: string }[] };

/** What is chosen, as the server is told it. */
export function useChosen(): Selection {
  const { chosen, address } = useSelection();
  return chosen.all ? { address, except: [...chosen.except] } : { ids: [...chosen.ids] };
}

/** Says what came of a change of many records, and keeps what was refused, to be shown. */
export function useBulkOutcome({ one, many }: { one: string; many: string }) {
  const { clear } = useSelection();
  const { show } = useToast();
  const [refusals, setRefusals] = useState<Refusals | null>(null);
  const spoken = (count: number) =>
    `${count.toLocaleString("en-US")} ${(count === 1 ? one : many).toLowerCase()}`;

  const restore = async (ids: readonly number[]) => {
    const result = await attempt(restoreManyAction({ ids: [...ids] }));
    const failure = failureOf(result);
    show(failure ? failure.message : `Restored ${spoken(result.data?.done ?? 0)}.`);
  };

  const tell = (verb: BulkChange["verb"], outcome: BulkOutcome) => {
    clear();
    if ("operation" in outcome) {
      announceOperation();
      return void show(`The ${verb === "edit" ? "change" : "deletion"} goes on in the background.`);
    }
    const { done, refused, ids } = outcome;
    setRefusals(refused.length > 0 ? { verb, refused } : null);
    if (done === 0) return;
    if (verb === "edit") return void show(`Changed ${spoken(done)}.`);
    const stayed = new Set(refused.map(({ id }) => id));
    const gone = ids.filter((id) => !stayed.has(id));
    const undo = { label: "Undo", takesBack: gone, onSelect: () => void restore(gone) };
    show(`Deleted ${spoken(done)}.`, { action: undo });
  };
  return { tell, refusals, forget: () => setRefusals(null) };
}
