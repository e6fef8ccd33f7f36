"use client";

import { ChooseDialog } from "@/components/availability/ChooseDialog";
import { useAnswer } from "@/components/ui/useAnswer";
import type { MacroMenu } from "@/lib/macros/macro";

type ChooseMacroProps = { onChoose: (id: number) => void; onClose: () => void };

/** Finds a macro by a part of its name. */
export function ChooseMacro(props: ChooseMacroProps) {
  const { answer, failure } = useAnswer<MacroMenu>("macros");
  const found = { kept: answer?.macros ?? null, failed: failure !== null };
  return <ChooseDialog title="Apply macro" label="Macro" {...found} {...props} />;
}
