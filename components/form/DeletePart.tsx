"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import type { FormError } from "@/components/ui/FormErrors";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, failureOf } from "@/lib/failure";
import { attempt } from "./attempt";
import { Part } from "./Part";

type DeletePartProps = {
  /** "macro", "article". */
  noun: string;
  /** What goes. */
  of: { id: number; name: string };
  /** What comes of it, in a sentence or two. */
  description: string;
  deleteAction: (input: { id: number }) => Promise<ActionResult<unknown>>;
  onDeleted: () => void;
};

const none: readonly FormError[] = [];

/** The last part of a drawer or page: takes away what it is about, once that was confirmed. */
export function DeletePart({
  noun,
  of: { id, name },
  description,
  deleteAction,
  onDeleted,
}: DeletePartProps) {
  const [errors, setErrors] = useState(none);
  const { show } = useToast();
  async function remove() {
    const failure = failureOf(await attempt(deleteAction({ id })));
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
        description={description}
        confirmLabel="Delete"
        confirmAction={remove}
      />
    </Part>
  );
}
