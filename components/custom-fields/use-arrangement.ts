"use client";

import { useOptimistic, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { arrangeFieldsAction } from "@/lib/custom-fields/actions";
import type { AdminSection } from "@/lib/custom-fields/list-fields";
import { failureOf } from "@/lib/failure";

/** The sections as they were last arranged, at once, and the way to arrange them anew. Says it when that fails. */
export function useArrangement(type: string, sections: AdminSection[]) {
  const [shown, show] = useOptimistic(sections);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const arrange = (next: AdminSection[], said?: string) =>
    startTransition(async () => {
      show(next);
      const layout = next.map(({ title, fields }) => ({ title, fields: fields.map(({ key }) => key) }));
      const failure = failureOf(await attempt(arrangeFieldsAction({ type, sections: layout })));
      if (failure)
        toast.show(`Couldn't save the order. ${Object.values(failure.fields ?? {})[0] ?? failure.message}`);
      else if (said) toast.show(said);
    });
  return { sections: shown, arrange };
}
