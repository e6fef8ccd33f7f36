"use client";

import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import type { Moved } from "@/lib/opportunities/move";
import type { MoveQuestion } from "@/lib/opportunities/move-question";
import { MoveDealForm } from "./MoveDealForm";

export type MoveDealProps = {
  deal: { id: number; name: string };
  /** The stage that it is shown in. */
  fromStageId: number;
  toStage: { id: number; name: string };
  /** It was left where it is. */
  onClose: () => void;
  /** It was moved, which has been said along with the way back; or taken back again. Show it anew. */
  onMoved: (moved: Moved) => void;
};

/** Moves a deal to a stage, first for what it must have there: why it was lost, when it was closed, and the like. */
export function MoveDeal(props: MoveDealProps) {
  const { deal, toStage, onClose } = props;
  return (
    <Dialog
      open
      size={400}
      onOpenChange={(open) => !open && onClose()}
      title={`Move ${deal.name} to ${toStage.name}`}
    >
      <Question {...props} />
    </Dialog>
  );
}

function Question(props: MoveDealProps) {
  const { deal, toStage } = props;
  const asked = `deal-move?deal=${deal.id}&stage=${toStage.id}`;
  const { answer, failure, current, retry } = useAnswer<MoveQuestion>(asked);
  if (current && answer) return <MoveDealForm {...props} question={answer} />;
  if (!failure) return <Skeleton className="h-32" />;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="alert" className="text-body text-bad-ink">
        {failure.message ?? "What the stage asks for could not be fetched."}
      </p>
      <Button onClick={retry}>Retry</Button>
    </div>
  );
}
