"use client";

import { useEffect, useId, useState, useTransition } from "react";
import type { FormError } from "@/components/ui/FormErrors";
import { type ActionResult, type Failure, failureOf } from "@/lib/failure";
import { attempt } from "./attempt";

type Run<Input, Data> = (input: Input) => Promise<ActionResult<Data> | undefined>;

const none: readonly FormError[] = [];

/**
 * Runs a server action for a form: `save(input)`, `pending` while it runs, the sentence for a field by `field("name")`,
 * and what concerns the whole form in `errors`. When it fails, what was typed stays, and the first field at fault has
 * the focus. `forget` takes back what was said of it, for a form that stays when it is cancelled.
 */
export function useSave<Input, Data>(run: Run<Input, Data>, onSaved?: (data: Data | undefined) => void) {
  const formId = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [errors, setErrors] = useState(none);
  const [pending, startTransition] = useTransition();
  useFocusOnFirst(formId, failure);

  const save = (input: Input) =>
    startTransition(async () => {
      const result = await attempt(run(input));
      const failed = failureOf(result);
      startTransition(() => {
        setFailure(failed);
        setErrors(failed ? wholeFormErrors(failed) : none);
        if (!failed) onSaved?.(result.data);
      });
    });
  const field = (name: string) => ({ id: `${formId}${name}`, error: failure?.fields?.[name] });
  const forget = () => {
    setFailure(null);
    setErrors(none);
  };
  return { save, pending, failure, errors, field, forget };
}

/** Sentences that stand beside no field: the message when there are none, and what two people changed. */
function wholeFormErrors({ message, question, fields = {}, conflicts = [] }: Failure): readonly FormError[] {
  // A question is asked where it was pressed.
  if (question) return none;
  const both = conflicts.map(({ label, theirs, yours, by }) => ({
    message: `${label}: ${by} saved “${theirs}”, you have “${yours}”.`,
  }));
  return Object.keys(fields).length > 0 ? both : [{ message }, ...both];
}

function useFocusOnFirst(formId: string, failure: Failure | null) {
  useEffect(() => {
    const ids = Object.keys(failure?.fields ?? {}).map((name) => document.getElementById(`${formId}${name}`));
    const first = ids.filter((found) => found !== null).sort(byPlace)[0];
    first?.focus();
  }, [formId, failure]);
}

const byPlace = (a: Element, b: Element) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
