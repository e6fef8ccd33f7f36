"use client";

import { Pencil, Trash2 } from "lucide-react";
import { attempt } from "@/components/form/attempt";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { IconButton } from "@/components/ui/IconButton";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { removeQuestionAction } from "@/lib/leads/qualification-actions";
import type { ListedQuestion } from "@/lib/leads/scoring";
import { pointsText } from "./points-text";
import { useScored } from "./use-scored";

type QuestionRowProps = {
  question: ListedQuestion;
  at: number;
  ids: readonly number[];
  onEdit: (question: ListedQuestion) => void;
  onOrder: (ids: number[]) => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** One question with its answers and their points; its order, and its removal. */
export function QuestionRow({ question, at, ids, onEdit, onOrder }: QuestionRowProps) {
  const { id, text, choices } = question;
  const { show } = useToast();
  const tell = useScored();
  const remove = async () => {
    const result = await attempt(removeQuestionAction({ id }));
    const failure = failureOf(result);
    if (failure) show(failure.message);
    else tell("The question is asked no more.", result.data);
  };
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1 py-1">
      <button
        type="button"
        onClick={() => onEdit(question)}
        className="flex min-h-8 min-w-48 flex-1 flex-col rounded-chip py-1 text-left text-table text-ink hover:underline max-md:min-h-11"
      >
        {text}
        <span className="text-meta text-muted">
          {choices.map(({ label, points }) => `${label} ${pointsText(points)}`).join(" · ")}
        </span>
      </button>
      <span className="flex max-md:ml-auto">
        <IconButton variant="quiet" label={`Edit ${text}`} onClick={() => onEdit(question)}>
          <Pencil {...icon} />
        </IconButton>
        <MoveButtons name={text} ids={ids} at={at} onOrder={onOrder} />
        <ConfirmPopover
          align="end"
          trigger={
            <IconButton variant="quiet" label={`Remove ${text}`}>
              <Trash2 {...icon} />
            </IconButton>
          }
          title="Remove this question?"
          description="What leads answered is kept in their history, and counts no more: open leads are scored anew."
          confirmLabel="Remove"
          confirmAction={remove}
        />
      </span>
    </div>
  );
}
