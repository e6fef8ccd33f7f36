"use client";

import { Braces } from "lucide-react";
import { useState } from "react";
import type { Command } from "@/components/editor/command";
import { toolClass } from "@/components/editor/tool-class";
import { SaveForm } from "@/components/form/SaveForm";
import { Button } from "@/components/ui/Button";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import type { Option } from "@/components/ui/option";
import { Popover } from "@/components/ui/Popover";
import { useAnswer } from "@/components/ui/useAnswer";
import { type OfferedPlaceholder, wordsFor } from "@/lib/placeholders/placeholder";

type PlaceholderButtonProps = { disabled?: boolean; run: (command: Command) => void };

/** Inserts a placeholder: whose field, and what is to stand there when it is empty. */
export function PlaceholderButton({ disabled, run }: PlaceholderButtonProps) {
  const [open, setOpen] = useState(false);
  const trigger = (
    <IconButton label="Placeholder" disabled={disabled} className={toolClass}>
      <Braces aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  const insert = (notation: string, label: string) => {
    setOpen(false);
    run({ do: "placeholder", notation, label });
  };
  return (
    <Popover trigger={trigger} title="Placeholder" open={open} onOpenChange={setOpen} side="top">
      <PlaceholderForm onInsert={insert} />
    </Popover>
  );
}

function PlaceholderForm({ onInsert }: { onInsert: (notation: string, label: string) => void }) {
  const { answer } = useAnswer<{ placeholders: OfferedPlaceholder[] }>("placeholders");
  const [chosen, setChosen] = useState<Option | null>(null);
  const [fallback, setFallback] = useState("");
  const submit = () => {
    if (!chosen) return;
    const instead = plain(fallback);
    onInsert(
      instead ? `${chosen.value}|${instead}` : chosen.value,
      instead ? `${chosen.label}, or “${instead}”` : chosen.label,
    );
  };
  return (
    <SaveForm onSave={submit} className="flex flex-col gap-3">
      <Field label="Field">
        <Combobox
          source={optionsOf(answer?.placeholders ?? [])}
          value={chosen}
          onValueChange={setChosen}
          placeholder="Search…"
        />
      </Field>
      <Field label="If it is empty" description="Left out, a gap is marked that nobody overlooks.">
        <Input value={fallback} maxLength={80} onChange={(event) => setFallback(event.target.value)} />
      </Field>
      <Button type="submit" disabled={!chosen} className="self-end">
        Insert
      </Button>
    </SaveForm>
  );
}

const optionsOf = (placeholders: readonly OfferedPlaceholder[]): Option[] =>
  placeholders.map((each) => ({ value: each.name, label: wordsFor(each) }));

/** Without the signs that the notation itself is made of. */
const plain = (text: string) => text.replace(/[{}|<>"]/g, "").trim();
