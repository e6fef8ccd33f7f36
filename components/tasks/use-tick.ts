"use client";

import { useOptimistic, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { tickTaskAction } from "@/lib/tasks/actions";
import type { Task } from "@/lib/tasks/task";

/** Whether a task is done, which shows at once, and what says so. What was said too soon can be taken back. */
export function useTick({ id, title, done }: Task) {
  const toast = useToast();
  const [shown, show] = useOptimistic(done);
  const [, start] = useTransition();
  const say = (now: boolean) =>
    start(async () => {
      show(now);
      const failure = failureOf(await attempt(tickTaskAction({ id, done: now })));
      if (failure) toast.show(failure.message);
      else if (now) toast.show(`Done: ${title}.`, { action: { label: "Undo", onSelect: () => say(false) } });
    });
  return { done: shown, tick: say };
}
