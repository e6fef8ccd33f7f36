"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import type { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import type { FieldForm } from "./field-form";

type Options = FieldForm["options"];

type OptionsEditorProps = {
  options: Options;
  onChange: (options: Options) => void;
  saving: Pick<ReturnType<typeof useSave>, "field">;
};

const blank = (label = ""): Options[number] => ({ id: crypto.randomUUID(), value: null, label });

/** The options of a field in their order. Enter begins the next one, and lines that are pasted become one each. */
export function OptionsEditor({ options, onChange, saving }: OptionsEditorProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const focus = (at: number) =>
    requestAnimationFrame(() => box.current?.querySelectorAll<HTMLElement>("li input")[at]?.focus());
  const insert = (at: number, ...labels: string[]) => {
    onChange(options.toSpliced(at, 0, ...labels.map(blank)));
    focus(at + labels.length - 1);
  };
  const whole = saving.field("options");
  return (
    <fieldset ref={box} className="flex flex-col gap-2">
      <legend className="mb-1 text-meta font-semibold">Options</legend>
      {whole.error && (
        <p role="alert" className="text-meta text-bad-ink">
          {whole.error}
        </p>
      )}
      <ol className="flex flex-col gap-2">
        {options.map((option, at) => (
          <OptionLine
            key={option.id}
            {...{ option, at, last: at === options.length - 1 }}
            field={saving.field(`options.${at}.label`)}
            onLabel={(label) => onChange(options.with(at, { ...option, label }))}
            onNext={() => insert(at + 1, "")}
            onLines={(lines) => insert(at + 1, ...lines)}
            onMove={(to) => onChange(options.toSpliced(at, 1).toSpliced(to, 0, option))}
            onRemove={() => onChange(options.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <Button
        className="self-start"
        icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
        onClick={() => insert(options.length, "")}
      >
        Add option
      </Button>
    </fieldset>
  );
}

type OptionLineProps = {
  option: Options[number];
  at: number;
  last: boolean;
  field: { id: string; error?: string };
  onLabel: (label: string) => void;
  onNext: () => void;
  onLines: (lines: string[]) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

function OptionLine({
  option,
  at,
  last,
  field,
  onLabel,
  onNext,
  onLines,
  onMove,
  onRemove,
}: OptionLineProps) {
  const name = option.label || `option ${at + 1}`;
  const next = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onNext();
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData("text")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    onLines(lines);
  };
  return (
    <li className="flex items-start gap-1">
      <Field label={`Option ${at + 1}`} hideLabel {...field} className="flex-1">
        <Input
          value={option.label}
          maxLength={80}
          onChange={(event) => onLabel(event.target.value)}
          onKeyDown={next}
          onPaste={paste}
        />
      </Field>
      <IconButton label={`Move ${name} up`} disabled={at === 0} onClick={() => onMove(at - 1)}>
        <ArrowUp aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton label={`Move ${name} down`} disabled={last} onClick={() => onMove(at + 1)}>
        <ArrowDown aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton label={`Remove ${name}`} onClick={onRemove}>
        <X aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
    </li>
  );
}
