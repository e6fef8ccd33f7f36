"use client";

import type { MacroTarget } from "@/lib/macros/input";
import type { MacroPreview } from "@/lib/macros/macro";
import { type Chosen, MacrosMenu } from "./MacrosMenu";
import { PreviewDialog } from "./PreviewDialog";

type FormMacrosProps = { target: MacroTarget; onFill: (preview: MacroPreview) => void };

/** **Macros** of the form of a case: the chosen one fills it in, and nothing is saved until the form is. */
export function FormMacros({ target, onFill }: FormMacrosProps) {
  return (
    <MacrosMenu target={target} keepsFields>
      {({ macroId, onClose }: Chosen) => (
        <PreviewDialog
          macroId={macroId}
          target={target}
          confirmLabel="Fill in"
          description="The form is filled in. Nothing is saved until you save it."
          onConfirm={(preview) => {
            onFill(preview);
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </MacrosMenu>
  );
}
