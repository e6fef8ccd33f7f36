"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { useSave } from "./use-save";

type EditDrawerProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The word on the filled button. */
  submitLabel: string;
  /** Stands before it. */
  beforeSubmit?: ReactNode;
  /** Whether something was typed that closing would lose; then it asks once. */
  dirty: boolean;
  saving: Pick<ReturnType<typeof useSave>, "pending" | "errors">;
  onSubmit: () => void;
  onClose: () => void;
  /** Parts that save by themselves, under the form. */
  after?: ReactNode;
  children: ReactNode;
};

/** The one drawer that editing happens in: a form with Cancel and Save, saved by Ctrl+Enter too. */
export function EditDrawer({
  title,
  description,
  dirty,
  saving,
  onSubmit,
  onClose,
  ...rest
}: EditDrawerProps) {
  const formId = useId();
  const [asking, setAsking] = useState(false);
  const close = () => (dirty ? setAsking(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.pending) onSubmit();
  };
  const footer = asking ? (
    <Discard onKeep={() => setAsking(false)} onDiscard={onClose} />
  ) : (
    <>
      <Button size={36} onClick={close}>
        Cancel
      </Button>
      {rest.beforeSubmit}
      <SubmitButton form={formId} pending={saving.pending}>
        {rest.submitLabel}
      </SubmitButton>
    </>
  );
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && close()}
      dismissible={!dirty}
      title={title}
      description={description}
      footer={footer}
    >
      <form
        id={formId}
        onSubmit={submit}
        onKeyDown={submitOnCtrlEnter}
        noValidate
        className="flex flex-col gap-4"
      >
        <FormErrors errors={saving.errors} />
        {rest.children}
      </form>
      {rest.after}
    </Drawer>
  );
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

function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}
