"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { LeaveGuard } from "@/components/form/LeaveGuard";
import { SaveBar } from "@/components/form/SaveBar";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { useToast } from "@/components/ui/Toast";
import type { FormValues } from "@/lib/fields/form";
import { createRelatedAction } from "@/lib/records/actions";
import type { RelatedForm } from "@/lib/records/new-related";
import { FormSummary } from "./FormSummary";
import { RecordFields } from "./RecordFields";

type NewRelatedFormProps = {
  record: { type: string; id: number; path: string };
  parts: readonly RelatedForm[];
};

type Draft = Record<string, { chosen: boolean; values: FormValues }>;

/** What can be begun from a record, filled in on one page and saved together, linked to it and to one another. */
export function NewRelatedForm({ record: { path, ...from }, parts }: NewRelatedFormProps) {
  const href = `/${path}/${from.id}`;
  const router = useRouter();
  const { show } = useToast();
  const [begin] = useState<Draft>(() => Object.fromEntries(parts.map(startOf)));
  const [draft, setDraft] = useState(begin);
  const [saved, setSaved] = useState(false);
  const saving = useSave(createRelatedAction, (made: { names: string[] } | undefined) => {
    if (!made) return;
    setSaved(true);
    show(`Created ${new Intl.ListFormat("en").format(made.names)}.`);
    router.push(`${href}/related`);
  });
  const chosen = parts.filter(({ type }) => draft[type]?.chosen);
  const dirty = JSON.stringify(draft) !== JSON.stringify(begin);
  const save = () =>
    saving.save({ ...from, parts: chosen.map(({ type }) => ({ type, input: draft[type]?.values ?? {} })) });

  return (
    <SaveForm
      onSave={() => !saving.pending && save()}
      aria-label="All related at once"
      className="flex flex-1 flex-col"
    >
      <LeaveGuard dirty={dirty && !saved} />
      <FormSummary saving={saving} />
      {parts.map((part) => {
        const { chosen: wanted = false, values = {} } = draft[part.type] ?? {};
        const set = (more: Partial<Draft[string]>) =>
          setDraft((last) => ({ ...last, [part.type]: { chosen: wanted, values, ...more } }));
        return (
          <section key={part.type} aria-label={`New ${part.one.toLowerCase()}`}>
            <Checkbox
              label={<span className="font-semibold">New {part.one.toLowerCase()}</span>}
              checked={wanted}
              onChange={(event) => set({ chosen: event.target.checked })}
              className="px-5 pt-4"
            />
            {wanted && (
              <RecordFields
                form={{ ...part.form, fields: part.form.fields.filter(({ to }) => !isMade(to, chosen)) }}
                draft={{
                  values,
                  set: (key, value) =>
                    setDraft((last) => ({
                      ...last,
                      [part.type]: { chosen: true, values: { ...last[part.type]?.values, [key]: value } },
                    })),
                  hides: () => false,
                }}
                field={(name) => saving.field(`${part.type}.${name}`)}
              />
            )}
          </section>
        );
      })}
      <SaveBar>
        <Button
          type="submit"
          variant="filled"
          size={36}
          pending={saving.pending}
          aria-disabled={chosen.length === 0}
        >
          Save all
        </Button>
        <ButtonLink href={href} variant="quiet" size={36}>
          Cancel
        </ButtonLink>
      </SaveBar>
    </SaveForm>
  );
}

const startOf = ({ type, form }: RelatedForm) => [type, { chosen: true, values: form.values }] as const;

/** What is made beside it is what it will point to. */
const isMade = (to: string | undefined, chosen: readonly RelatedForm[]) =>
  chosen.some(({ type }) => type === to);
