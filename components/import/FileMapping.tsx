"use client";

import { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Select } from "@/components/ui/Select";
import type { Option } from "@/lib/fields/field";
import { mapFileAction } from "@/lib/import/actions";
import type { FileView } from "@/lib/import/read";
import { ColumnTable } from "./ColumnTable";
import { PreviewTable } from "./PreviewTable";
import { rowsInWords } from "./rows-in-words";

type FileMappingProps = { file: FileView; types: Option[]; disabled: boolean };

const nowhere: Option = { value: "", label: "Leave this file out" };
const always: Option = { value: "", label: "Every row is a new record" };

/** Where one file goes: its kind of record, its columns, and what to do with records that are there already. */
export function FileMapping({ file, types, disabled }: FileMappingProps) {
  const { save, errors, pending } = useSave(mapFileAction);
  const { id: fileId, type, targets, matchBy, found, missing } = file;
  const change = (values: Partial<Parameters<typeof save>[0]>) =>
    save({ fileId, type, targets, matchBy, found, missing, ...values });
  const keys = [always, ...file.choices.keys.filter(({ value }) => targets.includes(value))];
  const existing = `${found}/${missing}`;
  return (
    <section aria-label={file.name} data-pending={pending || undefined} className="flex flex-col gap-4">
      <SectionHeading aside={rowsInWords(file.rows)}>{file.name}</SectionHeading>
      <FormErrors errors={errors} title="The columns were not changed" />
      {file.rows === 0 && (
        <Banner tone="warn">
          There are no rows in this file. It is empty, or no list that a spreadsheet saved as CSV.
        </Banner>
      )}
      <fieldset disabled={disabled} className="grid max-w-240 gap-4 sm:grid-cols-3">
        <legend className="sr-only">How {file.name} comes in</legend>
        <Field label="Kind of record">
          <Select
            options={[nowhere, ...types]}
            value={type ?? ""}
            disabled={disabled}
            onValueChange={(value) => change({ type: value || null })}
          />
        </Field>
        {type && (
          <Field label="A row means the record with the same">
            <Select
              options={keys}
              value={matchBy ?? ""}
              disabled={disabled}
              onValueChange={(value) => change({ matchBy: value || null })}
            />
          </Field>
        )}
        {type && matchBy && (
          <Field label="Create or update">
            <Select
              options={ways}
              value={existing}
              disabled={disabled}
              onValueChange={(value) => change(wayOf(value))}
            />
          </Field>
        )}
      </fieldset>
      {type && (
        <>
          <ColumnTable
            file={file}
            disabled={disabled}
            onChange={(next) => change({ targets: next, ...keyIn(next, matchBy) })}
          />
          <PreviewTable file={file} />
        </>
      )}
    </section>
  );
}

const ways: Option[] = [
  { value: "update/create", label: "Update what is there, create the rest" },
  { value: "skip/create", label: "Skip what is there, create the rest" },
  { value: "update/skip", label: "Update what is there, skip the rest" },
];

function wayOf(value: string) {
  const [found, missing] = value.split("/") as ["update" | "skip", "create" | "skip"];
  return { found, missing };
}

/** A key whose column goes elsewhere is none any more. */
const keyIn = (targets: readonly (string | null)[], matchBy: string | null) => ({
  matchBy: matchBy !== null && targets.includes(matchBy) ? matchBy : null,
});
