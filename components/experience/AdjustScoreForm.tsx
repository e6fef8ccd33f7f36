"use client";

import { useState } from "react";
import { DialogForm } from "@/components/form/DialogForm";
import { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { NumberInput } from "@/components/ui/NumberInput";
import { Textarea } from "@/components/ui/Textarea";
import { useToast } from "@/components/ui/Toast";
import { adjustScoreAction } from "@/lib/experience/actions";
import { signed } from "@/lib/experience/sentence";

type AdjustScoreFormProps = { accountId: number; onDone: () => void };

export function AdjustScoreForm({ accountId, onDone }: AdjustScoreFormProps) {
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const toast = useToast();
  const { save, field, ...saving } = useSave(adjustScoreAction, () => {
    toast.show(`Adjusted the score by ${signed(points ?? 0)}.`);
    onDone();
  });
  return (
    <DialogForm
      submitLabel="Adjust"
      dirty={points !== null || reason !== ""}
      saving={saving}
      onSubmit={() => save({ accountId, points: points ?? 0, reason })}
    >
      <Field label="Points" required description="Below nought to take off." {...field("points")}>
        <NumberInput value={points} onValueChange={setPoints} className="w-28" />
      </Field>
      <Field label="Reason" required {...field("reason")}>
        <Textarea
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </DialogForm>
  );
}
