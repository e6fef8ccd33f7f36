"use client";

import { useTransition } from "react";
import { useUnmerge } from "@/components/merge/useUnmerge";
import { Button } from "@/components/ui/Button";

/** Takes back the merge that an entry tells of. */
export function UnmergeButton({ mergeId, name }: { mergeId: number; name: string }) {
  const unmerge = useUnmerge();
  const [pending, startTransition] = useTransition();
  return (
    <Button
      pending={pending}
      aria-label={`Unmerge ${name}`}
      onClick={() => startTransition(() => unmerge(mergeId, name))}
    >
      Unmerge
    </Button>
  );
}
