"use client";

import { useSave } from "@/components/form/use-save";
import { useToast } from "@/components/ui/Toast";
import { applyMacroAction } from "@/lib/macros/actions";
import { PreviewDialog } from "./PreviewDialog";

type ApplyMacroProps = { macroId: number; caseId: number; onApplied?: () => void; onClose: () => void };

/** Shows what a macro will do to a case that is there, and does it at once. */
export function ApplyMacro({ macroId, caseId, onApplied, onClose }: ApplyMacroProps) {
  const { show } = useToast();
  const saving = useSave(applyMacroAction, (done: { name: string } | undefined) => {
    if (done) show(`Applied ${done.name}.`);
    onApplied?.();
    onClose();
  });
  return (
    <PreviewDialog
      macroId={macroId}
      target={{ recordId: caseId, form: {} }}
      confirmLabel="Apply macro"
      description="This is done to the case as soon as you apply it."
      pending={saving.pending}
      refused={saving.failure}
      onConfirm={({ seen, stamp }, confirmed) =>
        saving.save({ macroId, recordId: caseId, seen, stamp, confirmed })
      }
      onClose={onClose}
    />
  );
}
