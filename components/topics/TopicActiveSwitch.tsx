"use client";

import { useOptimistic, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { Switch } from "@/components/ui/Switch";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { activateTopicAction, deactivateTopicAction } from "@/lib/topics/actions";
import type { Topic } from "@/lib/topics/topics";

/** Takes a topic out of the choices, or puts it back, at once. */
export function TopicActiveSwitch({ topic: { id, name, active } }: { topic: Topic }) {
  const [shown, show] = useOptimistic(active);
  const [, startTransition] = useTransition();
  const toast = useToast();

  const set = (next: boolean, undoable = true) =>
    startTransition(async () => {
      show(next);
      const failure = failureOf(await attempt((next ? activateTopicAction : deactivateTopicAction)({ id })));
      const undo = { action: { label: "Undo", onSelect: () => set(!next, false) } };
      if (failure) toast.show(`Couldn't save ${name}. ${failure.message}`);
      else toast.show(`${next ? "Activated" : "Deactivated"} ${name}.`, undoable ? undo : {});
    });

  return (
    <Switch aria-label={`${name} active`} checked={shown} onChange={(event) => set(event.target.checked)} />
  );
}
