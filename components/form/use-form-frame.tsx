"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { SaveForm } from "./SaveForm";
import type { useSave } from "./use-save";

export type FormFrameProps = {
  /** The word on the filled button. */
  submitLabel: string;
  /** Stands before it. */
  beforeSubmit?: ReactNode;
  /** Whether something was typed that closing would lose; then it asks once. */
  dirty: boolean;
  saving: Pick<ReturnType<typeof useSave>, "pending" | "errors">;
  onSubmit: () => void;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
};

/** The form of a drawer or dialog that is open as long as it is there, and what these need to hold it. */
export function useFormFrame(props: FormFrameProps) {
  const { dirty, saving, onSubmit, onClose, children } = props;
  const formId = useId();
  const [asking, setAsking] = useState(false);
  const typedIn = useRef<Element>(null);
  const close = () => {
    if (!dirty) return onClose();
    const form = document.getElementById(formId);
    typedIn.current = form?.contains(document.activeElement) ? document.activeElement : null;
    setAsking(true);
  };
  const keep = () => {
    // The button that has the focus goes.
    const first = document.querySelector(`[id="${formId}"] :is(input, textarea, button)`);
    const field = typedIn.current ?? first;
    if (field instanceof HTMLElement) field.focus();
    setAsking(false);
  };
  const foot = (
    <>
      <Button size={36} onClick={close}>
        Cancel
      </Button>
      {props.beforeSubmit}
      <SubmitButton form={formId} pending={saving.pending}>
        {props.submitLabel}
      </SubmitButton>
    </>
  );
  return {
    layer: {
      open: true,
      onOpenChange: (open: boolean) => !open && close(),
      dismissible: !dirty,
      footer: asking ? <Discard onKeep={keep} onDiscard={onClose} /> : foot,
    },
    form: (
      <SaveForm id={formId} onSave={() => !saving.pending && onSubmit()} className="flex flex-col gap-4">
        <FormErrors errors={saving.errors} />
        {children}
      </SaveForm>
    ),
  };
}

function Discard({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <div role="alert" className="flex flex-1 flex-wrap items-center justify-end gap-2">
      <p className="mr-auto text-table text-ink">Discard what you typed?</p>
      <Button size={36} onClick={onKeep} autoFocus>
        Keep editing
      </Button>
      <Button size={36} variant="danger" onClick={onDiscard}>
        Discard
      </Button>
    </div>
  );
}
