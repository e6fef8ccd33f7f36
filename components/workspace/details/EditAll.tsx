"use client";

import { useRef, useState } from "react";
import { FieldInput } from "@/components/fields/FieldInput";
import { AskFirst } from "@/components/form/AskFirst";
import { LeaveGuard } from "@/components/form/LeaveGuard";
import { SaveBar } from "@/components/form/SaveBar";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { EntriesToWrite } from "@/components/macros/EntriesToWrite";
import { FormMacros } from "@/components/macros/FormMacros";
import { useFormMacros } from "@/components/macros/use-form-macros";
import { FormSummary } from "@/components/records/FormSummary";
import { Button } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { FieldConflict } from "@/lib/errors";
import { hasMacros } from "@/lib/macros/macro";
import { updateRecordAction } from "@/lib/records/actions";
import type { Confirmation } from "@/lib/records/confirmation";
import type { DetailField, Details } from "@/lib/records/details";
import { ConflictChoice } from "./ConflictChoice";
import { useChanges } from "./use-changes";
import { useFreshAfterConflict } from "./use-fresh";
import { useOpenConflicts } from "./use-open-conflicts";

type EditAllProps = { details: Details; onDone: () => void };

/** Every field of a record in one form, saved together. */
export function EditAll({ details, onDone }: EditAllProps) {
  const { type, id } = details;
  const { draft, set, fill, hides, settle, changed, input, seen } = useChanges(type, details.form);
  const macros = useFormMacros(fill);
  const dirty = changed.length > 0 || macros.entries.length > 0;
  const references = macros.named(details.references);
  const [saved, setSaved] = useState(false);
  const saving = useSave(updateRecordAction, () => {
    setSaved(true);
    onDone();
  });
  useFreshAfterConflict(saving.failure);
  const open = useOpenConflicts(saving.failure);
  const foot = useRef<HTMLButtonElement>(null);
  const save = (confirmed: Confirmation[] = []) =>
    dirty ? saving.save({ type, id, input, seen, confirmed, entries: macros.entries }) : onDone();
  const decide = ({ field, stands = "" }: FieldConflict, takeTheirs: boolean) => {
    settle(field, stands, takeTheirs);
    open.close(field);
  };
  return (
    <>
      {hasMacros(type) && (
        <div className="flex justify-end border-b border-rule px-5 py-2">
          <FormMacros target={{ recordId: id, form: draft }} onFill={macros.take} />
        </div>
      )}
      <SaveForm onSave={() => save()} aria-label="Details">
        <LeaveGuard dirty={dirty && !saved} />
        {saving.failure?.kind !== "conflict" && <FormSummary saving={saving} />}
        {details.sections.map(({ title, fields }) => (
          <Section
            key={title}
            title={title}
            fields={fields.filter(({ key, readOnly }) => !readOnly && !hides(key))}
          >
            {(field) => (
              <>
                <FieldInput
                  {...saving.field(field.key)}
                  field={field}
                  value={draft[field.key] ?? ""}
                  onChange={(value) => set(field.key, value)}
                  references={references}
                  values={draft}
                  timeZone={details.timeZone}
                  currency={details.currency}
                />
                {open.of(field.key).map((conflict) => (
                  <ConflictChoice
                    key={field.key}
                    conflict={conflict}
                    onMine={() => decide(conflict, false)}
                    onTheirs={() => decide(conflict, true)}
                  />
                ))}
              </>
            )}
          </Section>
        ))}
        <EntriesToWrite entries={macros.entries} onRemove={macros.remove} />
        <SaveBar className="justify-end">
          <Button size={36} onClick={onDone}>
            Cancel
          </Button>
          <Button ref={foot} type="submit" variant="filled" size={36} pending={saving.pending}>
            Save
          </Button>
          <AskFirst failure={saving.failure} anchor={foot} onConfirm={save} />
        </SaveBar>
      </SaveForm>
    </>
  );
}

type SectionProps = {
  title: string;
  fields: readonly DetailField[];
  children: (field: DetailField) => React.ReactNode;
};

function Section({ title, fields, children }: SectionProps) {
  if (fields.length === 0) return null;
  return (
    <section aria-label={title} className="border-b border-rule px-5 py-3">
      <SectionHeading>{title}</SectionHeading>
      <div className="grid gap-x-6 gap-y-3 pt-1 lg:grid-cols-2">
        {fields.map((field) => (
          <div key={field.key} className={`flex flex-col gap-1.5 ${isWide(field) ? "lg:col-span-2" : ""}`}>
            {children(field)}
          </div>
        ))}
      </div>
    </section>
  );
}

const isWide = ({ kind }: DetailField) => kind === "richText" || kind === "longText";
