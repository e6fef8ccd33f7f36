"use client";

import { useState } from "react";
import type { FormValue, FormValues } from "@/lib/fields/form";
import { formRuleOf } from "@/lib/records/form-rule";

/**
 * What is being typed over a record, and what the form showed when it was: only what differs is saved, and a save
 * says what it was typed over.
 */
export function useChanges(type: string, form: FormValues) {
  const [shown, setShown] = useState(form);
  const [draft, setDraft] = useState(form);
  const rule = formRuleOf(type);
  const set = (key: string, value: FormValue) => setDraft((last) => ({ ...last, [key]: value }));
  const fill = (values: FormValues) => setDraft((last) => ({ ...last, ...values }));
  const hides = (key: string) => rule.hides?.(draft, key) ?? false;
  const changed = Object.keys(draft).filter((key) => !same(draft[key], shown[key]));
  /** Settles a field that somebody else has changed too: what is there now is what the next save stands on. */
  const settle = (key: string, now: FormValue, takeTheirs: boolean) => {
    setShown((last) => ({ ...last, [key]: now }));
    if (takeTheirs) set(key, now);
  };
  return {
    draft,
    set,
    fill,
    hides,
    settle,
    changed,
    input: pick(draft, changed),
    seen: pick(shown, changed),
  };
}

const same = (a: FormValue | undefined, b: FormValue | undefined) => JSON.stringify(a) === JSON.stringify(b);

const pick = (values: FormValues, keys: readonly string[]): FormValues =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? ""]));
