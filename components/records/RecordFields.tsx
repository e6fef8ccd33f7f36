"use client";

import { FieldInput } from "@/components/fields/FieldInput";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { FormField } from "@/lib/records/form-fields";
import type { NewRecordForm } from "@/lib/records/new-record";
import type { useRecordDraft } from "./useRecordDraft";

type RecordFieldsProps = {
  form: Pick<NewRecordForm, "fields" | "references" | "currency" | "timeZone">;
  draft: Pick<ReturnType<typeof useRecordDraft>, "values" | "set" | "hides">;
  /** The id and the fault of a field. */
  field: (name: string) => { id: string; error?: string };
};

const wide = new Set<FormField["kind"]>(["longText", "richText"]);

/** All fields of a record to fill in, by the sections of its definition. */
export function RecordFields({ form, draft, field }: RecordFieldsProps) {
  const sections = Map.groupBy(
    form.fields.filter(({ key }) => !draft.hides(key)),
    ({ section }) => section,
  );
  return [...sections].map(([title, fields]) => (
    <section
      key={title}
      aria-label={title}
      className="border-b border-rule px-5 pt-4 pb-6 last-of-type:border-b-0"
    >
      <SectionHeading className="mb-2">{title}</SectionHeading>
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 xl:grid-cols-3">
        {fields.map((each) => (
          <FieldInput
            key={each.key}
            {...field(each.key)}
            field={each}
            value={draft.values[each.key] ?? ""}
            values={draft.values}
            onChange={(value) => draft.set(each.key, value)}
            references={form.references}
            currency={form.currency}
            timeZone={form.timeZone}
            className={
              wide.has(each.kind) ? "col-span-full" : each.kind === "yesNo" ? "self-end md:pb-1.5" : undefined
            }
          />
        ))}
      </div>
    </section>
  ));
}
