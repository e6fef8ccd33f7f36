"use client";

import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { moveDealAction } from "@/lib/opportunities/actions";
import type { Moved } from "@/lib/opportunities/move";
import { whyNotMoved } from "./move-words";

/** Says that a deal was moved and offers to take that back; `onTakenBack` hears that it was. */
export function useSaidMoved(onTakenBack: (moved: Moved) => void) {
  const { show } = useToast();
  return (moved: Moved) => {
    const { name, stage, back } = moved;
    const takeBack = async () => {
      const failure = failureOf(await attempt(moveDealAction(back!)));
      if (failure) show(`Couldn't take back the move of ${name}. ${whyNotMoved(failure)}`);
      else onTakenBack(moved);
    };
    const undo = { label: "Undo", takesBack: [moved.id], onSelect: takeBack };
    show(`Moved ${name} to ${stage}.`, back ? { action: undo } : {});
  };
}
