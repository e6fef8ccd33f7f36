"use client";

import { useState } from "react";
import type { FormValue, FormValues } from "@/lib/fields/form";
import { formRuleOf } from "@/lib/records/form-rule";
import type { References } from "@/lib/records/names";

type Draft = { values: FormValues; typed: ReadonlySet<string> };

/** What a form of a record holds while it is filled in, with what follows from it by the rule of its type. */
export function useRecordDraft(type: string, initial: FormValues, references: References) {
  const [draft, setDraft] = useState<Draft>({ values: initial, typed: new Set() });
  const rule = formRuleOf(type);

  const fill = (filled: FormValues) =>
    setDraft((last) => {
      const values = { ...last.values, ...filled };
      const typed = new Set([...last.typed, ...Object.keys(filled)].filter((key) => !isEmptied(filled, key)));
      return { values: { ...values, ...rule.follow?.(values, typed, references) }, typed };
    });

  return {
    values: draft.values,
    set: (key: string, value: FormValue) => fill({ [key]: value }),
    fill,
    dirty: JSON.stringify(draft.values) !== JSON.stringify(initial),
    hides: (key: string) => rule.hides?.(draft.values, key) ?? false,
    reset: () => setDraft({ values: initial, typed: new Set() }),
  };
}

/** What was emptied again is nobody's: then it follows once more. */
const isEmptied = (filled: FormValues, key: string) => filled[key]?.length === 0;
