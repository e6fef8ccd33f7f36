"use client";

import { ChooseDialog } from "@/components/availability/ChooseDialog";
import { useAnswer } from "@/components/ui/useAnswer";
import type { MacroMenu } from "@/lib/macros/macro";

type ChooseMacroProps = { onChoose: (id: number) => void; onClose: () => void };

/** Finds a macro by a part of its name. */
export function ChooseMacro(props: ChooseMacroProps) {
  const { answer } = useAnswer<MacroMenu>("macros");
  if (!answer) return null;
  return <ChooseDialog title="Apply macro" label="Macro" kept={answer.macros} {...props} />;
}
