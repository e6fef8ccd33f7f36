"use client";

import { useMemo, useState, useTransition } from "react";
import type { FormError } from "@/components/ui/FormErrors";
import { type ActionResult, type Failure, failureOf } from "@/lib/failure";

/**
 * Runs a form's action and keeps what it was refused for: beside its field, and in the summary on top. `prefix`
 * begins the ids of the form's fields, so that `topic` and the path `name` make `topic-name`.
 */
export function useSave(prefix: string) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, startTransition] = useTransition();
  const summary = useMemo(() => summaryOf(failure, prefix), [failure, prefix]);

  function save<Data>(act: () => Promise<ActionResult<Data>>, onSaved: (data: Data) => void): void {
    startTransition(async () => {
      const result = await act();
      const refused = failureOf(result);
      setFailure(refused);
      if (!refused) onSaved(result.data as Data);
    });
  }

  return {
    save,
    pending,
    summary,
    errorAt: (path: string) => failure?.fields?.[path],
    idOf: (path: string) => idOf(prefix, path),
    forget: () => setFailure(null),
  };
}

export type Saving = ReturnType<typeof useSave>;

const idOf = (prefix: string, path: string) => `${prefix}-${path.replaceAll(".", "-")}`;

function summaryOf(failure: Failure | null, prefix: string): FormError[] {
  if (!failure) return [];
  const fields = Object.entries(failure.fields ?? {});
  if (fields.length === 0) return [{ message: failure.message }];
  return fields.map(([path, message]) => ({ message, fieldId: path ? idOf(prefix, path) : undefined }));
}
