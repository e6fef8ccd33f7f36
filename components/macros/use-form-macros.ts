"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/Toast";
import type { FormValues } from "@/lib/fields/form";
import type { Entry } from "@/lib/interactions/interaction";
import type { MacroPreview } from "@/lib/macros/macro";
import type { References } from "@/lib/records/names";

type Records = References["records"];

/**
 * What macros have put into a form besides values: entries, which are written with its save, and names of records.
 * `fill` takes the values.
 */
export function useFormMacros(fill: (values: FormValues) => void) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [records, setRecords] = useState<Records>({});
  const { show } = useToast();
  const take = (preview: MacroPreview) => {
    fill(preview.input);
    setRecords((last) => ({ ...last, ...preview.records }));
    setEntries((last) => [...last, ...preview.entries]);
    show(`Filled in ${preview.name}. Nothing is saved yet.`);
  };
  return {
    entries: [...entries],
    take,
    remove: (index: number) => setEntries((last) => last.filter((_, each) => each !== index)),
    reset: () => setEntries([]),
    named: (references: References): References => ({
      ...references,
      records: { ...references.records, ...records },
    }),
  };
}
