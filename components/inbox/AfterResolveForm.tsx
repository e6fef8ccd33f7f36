"use client";

import { useOptimistic } from "react";
import { useSave } from "@/components/form/use-save";
import { FormErrors } from "@/components/ui/FormErrors";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { changeAfterResolveAction } from "@/lib/inbox/actions";
import type { AfterResolve } from "@/lib/inbox/after-resolve";

const ways = [
  { value: "next", label: "Go to the next case" },
  { value: "stay", label: "Stay on the case" },
];

/** Where the Case Inbox goes when its reader has resolved a case; saved at once. */
export function AfterResolveForm({ chosen }: { chosen: AfterResolve }) {
  const [shown, show] = useOptimistic(chosen);
  const { save, errors } = useSave((next: AfterResolve) => {
    show(next);
    return changeAfterResolveAction({ afterResolve: next });
  });
  return (
    <section className="flex flex-col gap-4">
      <SectionHeading>Case Inbox</SectionHeading>
      <FormErrors errors={errors} />
      <RadioGroup
        legend="After a case is resolved"
        name="after-resolve"
        options={ways}
        value={shown}
        onValueChange={(next) => save(next as AfterResolve)}
      />
    </section>
  );
}
