"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { DialogCancel } from "@/components/ui/DialogCancel";
import { DialogFoot } from "@/components/ui/DialogFoot";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useUnsaved } from "@/components/ui/unsaved";
import { SaveForm } from "./SaveForm";
import type { useSave } from "./use-save";

export type DialogFormProps = Pick<ComponentProps<"form">, "ref" | "aria-label"> & {
  /** The word on the filled button. */
  submitLabel: string;
  /** Stands before it. */
  beforeSubmit?: ReactNode;
  /** Whether something was typed that closing would lose; then it asks once. */
  dirty: boolean;
  saving: Pick<ReturnType<typeof useSave>, "pending" | "errors">;
  /** Off, while there is nothing yet that could be submitted. */
  ready?: boolean;
  /** Heads what the server refused. */
  refused?: string;
  onSubmit: () => void;
  /** The fields. */
  children: ReactNode;
};

/** The form of the dialog or drawer around: its fields there, Cancel and the button that submits in the foot. */
export function DialogForm({ submitLabel, beforeSubmit, dirty, saving, ...rest }: DialogFormProps) {
  const { ready = true, refused, onSubmit, children, ...form } = rest;
  const id = useId();
  useUnsaved(dirty);
  return (
    <SaveForm
      {...form}
      id={id}
      onSave={() => ready && !saving.pending && onSubmit()}
      className="flex flex-col gap-4"
    >
      <FormErrors errors={saving.errors} title={refused} />
      {children}
      <DialogFoot>
        <DialogCancel />
        {beforeSubmit}
        <SubmitButton form={id} pending={saving.pending} aria-disabled={!ready}>
          {submitLabel}
        </SubmitButton>
      </DialogFoot>
    </SaveForm>
  );
}
