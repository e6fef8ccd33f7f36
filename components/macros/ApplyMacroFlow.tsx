"use client";

import { useState } from "react";
import { ApplyMacro } from "./ApplyMacro";
import { ChooseMacro } from "./ChooseMacro";

type ApplyMacroFlowProps = { caseId: number; onClose: () => void };

/** **Apply macro** from the actions of a case: choose one, see what it will do, apply it. */
export function ApplyMacroFlow({ caseId, onClose }: ApplyMacroFlowProps) {
  const [macroId, choose] = useState<number | null>(null);
  if (macroId === null) return <ChooseMacro onChoose={choose} onClose={onClose} />;
  return <ApplyMacro macroId={macroId} caseId={caseId} onClose={onClose} />;
}
