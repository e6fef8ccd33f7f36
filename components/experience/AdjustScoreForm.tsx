"use client";

import { useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
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
  const { save, pending, errors, field } = useSave(adjustScoreAction, () => {
    toast.show(`Adjusted the score by ${signed(points ?? 0)}.`);
    onDone();
  });
  return (
    <SaveForm onSave={() => save({ accountId, points: points ?? 0, reason })} className="flex flex-col gap-4">
      <FormErrors errors={errors} />
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
      <div className="flex justify-end gap-2">
        <Button size={36} onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" variant="filled" size={36} pending={pending}>
          Adjust
        </Button>
      </div>
    </SaveForm>
  );
}
