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

  const set = (key: string, value: FormValue) =>
    setDraft((last) => {
      const values = { ...last.values, [key]: value };
      // What was emptied again is nobody's: then it follows once more.
      const typed = new Set([...last.typed, key].filter((each) => each !== key || value.length > 0));
      return { values: { ...values, ...rule.follow?.(values, typed, references) }, typed };
    });

  const fill = (values: FormValues) =>
    setDraft((last) => ({
      values: { ...last.values, ...values },
      typed: new Set([...last.typed, ...Object.keys(values)]),
    }));

  return {
    values: draft.values,
    set,
    fill,
    dirty: JSON.stringify(draft.values) !== JSON.stringify(initial),
    hides: (key: string) => rule.hides?.(draft.values, key) ?? false,
    reset: () => setDraft({ values: initial, typed: new Set() }),
  };
}
