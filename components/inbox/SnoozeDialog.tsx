"use client";

import { useRef, useState } from "react";
import { attempt } from "@/components/form/attempt";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { DateInput } from "@/components/ui/DateInput";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useToast } from "@/components/ui/Toast";
import { useUnsaved } from "@/components/ui/unsaved";
import { failureOf } from "@/lib/failure";
import { snoozeCaseAction } from "@/lib/inbox/actions";
import { formatInstant, instantInZone } from "@/lib/time/zone";
import { snoozeTimes } from "./snooze-times";

type SnoozeDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  caseId: number;
  timeZone: string;
  onSnoozed: () => void;
};

/** Until when a case is to wait: one of a few moments, or any other. */
export function SnoozeDialog({ open, onOpenChange, ...snooze }: SnoozeDialogProps) {
  return (
    <Dialog size={400} title="Snooze until" {...{ open, onOpenChange }}>
      <Moments {...snooze} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

type MomentsProps = Pick<SnoozeDialogProps, "caseId" | "timeZone" | "onSnoozed"> & { onDone: () => void };

function Moments({ caseId, timeZone, onSnoozed, onDone }: MomentsProps) {
  const { show } = useToast();
  const [times] = useState(() => snoozeTimes(new Date(), timeZone));
  const [until, setUntil] = useState("");
  useUnsaved(until !== "");
  const asked = useRef("");
  const saving = useSave(snoozeCaseAction, () => {
    onDone();
    onSnoozed();
    const takeBack = async () => {
      const failure = failureOf(await attempt(snoozeCaseAction({ id: caseId, until: null })));
      if (failure) show(failure.message);
      else onSnoozed();
    };
    show(`It waits until ${formatInstant(instantInZone(asked.current, timeZone), timeZone)}.`, {
      action: { label: "Undo", onSelect: () => void takeBack() },
    });
  });
  const snooze = (moment: string) => {
    asked.current = moment;
    saving.save({ id: caseId, until: moment });
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        {times.map(({ words, until: moment }) => (
          <Button key={words} onClick={() => snooze(moment)} className="justify-start!">
            {words}
          </Button>
        ))}
      </div>
      <SaveForm onSave={() => snooze(until)} className="flex flex-col gap-2">
        <FormErrors errors={saving.errors} />
        <Field label="Date and time" {...saving.field("until")}>
          <DateInput withTime value={until} onChange={({ target }) => setUntil(target.value)} />
        </Field>
        <SubmitButton size={32} variant="neutral" pending={saving.pending} className="self-end">
          Snooze
        </SubmitButton>
      </SaveForm>
    </div>
  );
}
