"use client";

import { useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { NumberInput } from "@/components/ui/NumberInput";
import { Textarea } from "@/components/ui/Textarea";
import { useToast } from "@/components/ui/Toast";
import { adjustScoreAction } from "@/lib/experience/actions";
import { signed } from "@/lib/experience/sentence";

/** The button **Adjust score** and its dialog. Draw it only for whoever has the ability; the verb asks again. */
export function AdjustScoreDialog({ accountId }: { accountId: number }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button>Adjust score</Button>}
      title="Adjust score"
      description="Everyone who sees the score can read the reason."
      size={400}
      dismissible={false}
      open={open}
      onOpenChange={setOpen}
    >
      <AdjustScoreForm accountId={accountId} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function AdjustScoreForm({ accountId, onDone }: { accountId: number; onDone: () => void }) {
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
