"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { changeViewAction, deleteViewAction, markViewAction } from "@/lib/views/actions";
import type { ViewTab } from "@/lib/views/view";

/** What is done with a saved view at once, without a form. What went wrong is said in the corner. */
export function useViewActions({ id: viewId, name }: ViewTab, path: string) {
  const { show } = useToast();
  const router = useRouter();
  return {
    /** Has the view show what the list shows now. */
    update: (address: string) =>
      startTransition(async () => {
        const failure = failureOf(await attempt(changeViewAction({ viewId, address })));
        show(failure?.message ?? `Updated ${name}.`);
      }),
    mark: (marks: { pinned?: boolean; isDefault?: boolean }) =>
      startTransition(async () => {
        const failure = failureOf(await attempt(markViewAction({ viewId, ...marks })));
        if (failure) show(failure.message);
      }),
    remove: async () => {
      const failure = failureOf(await attempt(deleteViewAction({ viewId })));
      show(failure?.message ?? `Deleted the view ${name}.`);
      if (!failure) router.replace(`/${path}?view=all`, { scroll: false });
    },
  };
}
