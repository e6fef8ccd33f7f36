"use client";

import { useState } from "react";
import { Part } from "@/components/form/Part";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import type { FormError } from "@/components/ui/FormErrors";
import { useToast } from "@/components/ui/Toast";
import type { Kept } from "@/lib/availability/availability";
import { type ActionResult, failureOf } from "@/lib/failure";

type DeleteKeptProps = {
  kept: Kept;
  /** "macro", "text". */
  noun: string;
  deleteAction: (input: { id: number }) => Promise<ActionResult<unknown>>;
  onDeleted: () => void;
};

const none: readonly FormError[] = [];

/** The last part of a drawer: takes away what it is about. */
export function DeleteKept({ kept: { id, name, shared }, noun, deleteAction, onDeleted }: DeleteKeptProps) {
  const [errors, setErrors] = useState(none);
  const { show } = useToast();
  async function remove() {
    const failure = failureOf(await deleteAction({ id }));
    setErrors(failure ? [{ message: failure.message }] : none);
    if (failure) return;
    show(`Deleted ${name}.`);
    onDeleted();
  }
  return (
    <Part title="Delete" errors={errors}>
      <ConfirmPopover
        trigger={<Button>Delete {noun}</Button>}
        title={`Delete ${name}?`}
        description={shared ? "It goes for everybody. What it wrote stays." : "What it wrote stays."}
        confirmLabel="Delete"
        confirmAction={remove}
      />
    </Part>
  );
}
