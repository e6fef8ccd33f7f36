"use client";

import { useMemo } from "react";
import type { useSave } from "@/components/form/use-save";
import { FormErrors } from "@/components/ui/FormErrors";

type FormSummaryProps = { saving: Pick<ReturnType<typeof useSave>, "failure" | "errors" | "field"> };

/** All that keeps a long form from being saved, on top of it, each line leading to its field. */
export function FormSummary({ saving: { failure, errors, field } }: FormSummaryProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines only with a new answer, since they take the focus
  const lines = useMemo(
    () => [
      ...errors,
      ...Object.entries(failure?.fields ?? {}).map(([name, message]) => ({
        message,
        fieldId: field(name).id,
      })),
    ],
    [failure, errors],
  );
  return <div className="px-5 pt-4 empty:hidden">{lines.length > 0 && <FormErrors errors={lines} />}</div>;
}
