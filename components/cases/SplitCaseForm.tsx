"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { DialogForm } from "@/components/form/DialogForm";
import { useSave } from "@/components/form/use-save";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import type { Option } from "@/components/ui/option";
import { useToast } from "@/components/ui/Toast";
import { splitCaseAction } from "@/lib/cases/actions";
import type { SplitOffer } from "@/lib/cases/split-offer";
import { InteractionChoice } from "./InteractionChoice";

type SplitCaseFormProps = { caseId: number; offer: SplitOffer; onDone: () => void };

export function SplitCaseForm({ caseId, offer, onDone }: SplitCaseFormProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [name, setName] = useState("");
  const [topic, setTopic] = useState<Option | null>(null);
  const router = useRouter();
  const { show } = useToast();
  const { save, field, ...saving } = useSave(splitCaseAction, (made) => {
    onDone();
    if (!made) return;
    show(`Split into ${made.number}.`, {
      action: { label: "Open", onSelect: () => router.push(made.href) },
    });
  });
  const topicId = topic === null ? null : Number(topic.value);
  return (
    <DialogForm
      aria-label="Split case"
      submitLabel="Split"
      refused="Nothing was split"
      dirty={chosen.size > 0 || name !== "" || topic !== null}
      saving={saving}
      onSubmit={() => save({ caseId, interactionIds: [...chosen], name, topicId })}
    >
      <InteractionChoice {...{ offer, chosen }} onChange={setChosen} {...field("interactionIds")} />
      <Field label="Case Subject" required {...field("name")}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="Topic" required {...field("topicId")}>
        <Combobox source={offer.topics} value={topic} onValueChange={setTopic} placeholder="Choose…" />
      </Field>
    </DialogForm>
  );
}
