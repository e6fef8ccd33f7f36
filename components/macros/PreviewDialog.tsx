"use client";

import { useRef } from "react";
import { AskFirst } from "@/components/form/AskFirst";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Skeleton } from "@/components/ui/Skeleton";
import type { Failure } from "@/lib/failure";
import type { MacroTarget } from "@/lib/macros/input";
import { isIdle, type MacroPreview } from "@/lib/macros/macro";
import type { Confirmation } from "@/lib/records/confirmation";
import { PreviewList } from "./PreviewList";
import { usePosted } from "./use-posted";

export type PreviewDialogProps = {
  macroId: number;
  target: MacroTarget;
  /** The word on the button that does it. */
  confirmLabel: string;
  /** What comes of pressing it, in a sentence. */
  description: string;
  pending?: boolean;
  /** Why it could not be done. */
  refused?: Failure | null;
  onConfirm: (preview: MacroPreview, confirmed?: Confirmation[]) => void;
  onClose: () => void;
};

/** Shows what a macro will do before it does. */
export function PreviewDialog({ macroId, target, onConfirm, onClose, ...rest }: PreviewDialogProps) {
  const { confirmLabel, description, pending, refused = null } = rest;
  const button = useRef<HTMLButtonElement>(null);
  const refusal = refused?.question ? null : refused;
  // What could not be done was shown over a case that is another by now.
  const { answer, failure } = usePosted<MacroPreview>("preview", { macroId, ...target }, refusal);
  const wrong = refusal ?? failure;
  return (
    <Dialog
      title={answer ? `Macro: ${answer.name}` : "Macro"}
      description={description}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button size={36} onClick={onClose}>
            Cancel
          </Button>
          <Button
            size={36}
            variant="filled"
            pending={pending}
            ref={button}
            disabled={!answer || isIdle(answer)}
            onClick={() => answer && onConfirm(answer)}
          >
            {confirmLabel}
          </Button>
          <AskFirst
            failure={refused}
            anchor={button}
            onConfirm={(confirmed) => answer && onConfirm(answer, confirmed)}
          />
        </>
      }
    >
      {wrong && (
        <Banner tone="bad" className="mb-3">
          {wrong.message}
        </Banner>
      )}
      {answer && <PreviewList preview={answer} />}
      {!answer && !wrong && <Skeleton className="h-24" />}
    </Dialog>
  );
}
