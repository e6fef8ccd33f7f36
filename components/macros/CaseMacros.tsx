"use client";

import type { Entry } from "@/lib/interactions/interaction";
import { ApplyMacro } from "./ApplyMacro";
import { MacrosMenu } from "./MacrosMenu";

type CaseMacrosProps = {
  caseId: number;
  /** What is being written beside it, which a new macro takes along. */
  draft?: () => Entry | null;
  /** For a page that is not drawn anew by itself. */
  onApplied: () => void;
  className?: string;
};

/** **Macros** beside a case that is there: the chosen one is applied to it. */
export function CaseMacros({ caseId, onApplied, ...menu }: CaseMacrosProps) {
  return (
    <MacrosMenu target={{ recordId: caseId, form: {} }} {...menu}>
      {(chosen) => <ApplyMacro caseId={caseId} onApplied={onApplied} {...chosen} />}
    </MacrosMenu>
  );
}
