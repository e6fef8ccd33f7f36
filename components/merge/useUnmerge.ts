"use client";

import { useRouter } from "next/navigation";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { unmergeAction } from "@/lib/merge/actions";

/**
 * Takes a merge back, and offers the way to the record that is there again. What went wrong is said in the same place.
 */
export function useUnmerge(onUnmerged?: () => void) {
  const { show } = useToast();
  const router = useRouter();
  return async (mergeId: number, name: string) => {
    const result = await attempt(unmergeAction({ mergeId }));
    const failure = failureOf(result);
    const { data } = result;
    if (failure || !data) return void show(failure?.message ?? `${name} could not be unmerged.`);
    onUnmerged?.();
    show(`Unmerged ${data.name}.`, { action: { label: "Open", onSelect: () => router.push(data.href) } });
  };
}
