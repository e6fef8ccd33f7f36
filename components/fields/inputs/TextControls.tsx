"use client";

import { useState } from "react";
import { DateInput } from "@/components/ui/DateInput";
import { Input, type InputProps } from "@/components/ui/Input";
import { Textarea } from "@/components/ui/Textarea";
import { instantInZone, localInZone } from "@/lib/time/zone";
import { type ControlProps, textOf } from "./control";

const textInput = (more: InputProps) =>
  function TextControl({ value, onChange, disabled, "aria-label": label }: ControlProps) {
    return (
      <Input
        {...more}
        value={textOf(value)}
        disabled={disabled}
        aria-label={label}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    );
  };

export const TextControl = textInput({ type: "text" });
export const EmailControl = textInput({ type: "email", inputMode: "email", spellCheck: false });
export const PhoneControl = textInput({ type: "tel", inputMode: "tel", className: "tabular-nums" });
// Not `type="url"`, which would want https:// where a bare host is enough.
export const UrlControl = textInput({ type: "text", inputMode: "url", spellCheck: false });
// Text, so that what somebody typed stays as they typed it until the server has read it.
export const NumberControl = textInput({ type: "text", inputMode: "decimal", className: "tabular-nums" });

export function LongTextControl({ value, onChange, disabled, "aria-label": label }: ControlProps) {
  return (
    <Textarea
      value={textOf(value)}
      disabled={disabled}
      aria-label={label}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function DateControl({ value, onChange, disabled, "aria-label": label }: ControlProps) {
  return (
    <DateInput
      value={textOf(value)}
      disabled={disabled}
      aria-label={label}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A day and a time on the reader's clock; the form holds the instant. */
export function DateTimeControl({ value, onChange, timeZone, disabled, "aria-label": label }: ControlProps) {
  // What was typed is shown as it was typed: years on their way (0002, 0020, …) do not come back the same.
  const [typed, setTyped] = useState({ local: "", instant: "" });
  const local =
    value === typed.instant ? typed.local : value && localInZone(new Date(textOf(value)), timeZone);
  const change = (next: string) => {
    const instant = next ? instantInZone(next, timeZone).toISOString() : "";
    setTyped({ local: next, instant });
    onChange(instant);
  };
  return (
    <DateInput
      withTime
      value={textOf(local)}
      disabled={disabled}
      aria-label={label}
      onChange={(event) => change(event.target.value)}
    />
  );
}
