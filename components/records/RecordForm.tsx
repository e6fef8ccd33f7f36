"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { WritingAbout } from "@/components/editor/writing-about";
import { LeaveGuard } from "@/components/form/LeaveGuard";
import { SaveBar } from "@/components/form/SaveBar";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { EntriesToWrite } from "@/components/macros/EntriesToWrite";
import { FormMacros } from "@/components/macros/FormMacros";
import { useFormMacros } from "@/components/macros/use-form-macros";
import { Button, ButtonLink } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import { useToast } from "@/components/ui/Toast";
import { hasMacros } from "@/lib/macros/macro";
import { mergeAddress } from "@/lib/merge/address";
import { createRecordAction } from "@/lib/records/actions";
import type { NewRecordForm } from "@/lib/records/new-record";
import { DuplicateStrip } from "./DuplicateStrip";
import { FormSummary } from "./FormSummary";
import { LinkedTo } from "./LinkedTo";
import { RecordFields } from "./RecordFields";
import { useDuplicates } from "./useDuplicates";
import { useRecordDraft } from "./useRecordDraft";

type RecordFormProps = { type: { name: string; one: string; many: string }; form: NewRecordForm };

/** The page of a new record: Save leads to it, Save and new begins the next one with the same start. */
export function RecordForm({ type, form }: RecordFormProps) {
  const draft = useRecordDraft(type.name, form.values, form.references);
  const macros = useFormMacros(draft.fill);
  const [round, setRound] = useState(0);
  const [saved, setSaved] = useState(false);
  const again = useRef(false);
  const mergeWith = useRef<number | null>(null);
  const duplicates = useDuplicates(type.name, draft.values);
  const body = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { show } = useToast();

  const open = (href: string) => ({ action: { label: "Open", onSelect: () => router.push(href) } });
  const saving = useSave(
    createRecordAction,
    (record: { id: number; name: string; href: string } | undefined) => {
      if (!record) return;
      const { id, name, href } = record;
      if (!again.current) {
        setSaved(true);
        show(`Created ${name}.`, form.savedHref ? open(href) : {});
        const back = form.savedHref && madeHref(form.savedHref, id);
        router.push(mergeWith.current ? mergeHref(href, id, mergeWith.current) : (back ?? href));
        return;
      }
      show(`Created ${name}.`, open(href));
      draft.reset();
      macros.reset();
      setRound((last) => last + 1);
    },
  );
  const save = (thenNew: boolean, thenMerge: number | null = null) => {
    if (saving.pending) return;
    again.current = thenNew;
    mergeWith.current = thenMerge;
    const links = form.links.map(({ relation, id }) => ({ relation, id }));
    saving.save({ type: type.name, input: draft.values, links, entries: macros.entries });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round begins at the first field
  useEffect(() => {
    body.current?.querySelector<HTMLElement>("input,textarea")?.focus({ preventScroll: true });
  }, [round]);

  const title = `New ${type.one.toLowerCase()}`;
  const { accountId, contactId } = draft.values;
  const about = {
    recordId: null,
    accountId: Number(accountId) || null,
    contactId: Number(contactId) || null,
  };
  return (
    <WritingAbout value={about}>
      <PageHeader
        title={title}
        eyebrow={type.many}
        className="border-b border-rule"
        secondary={
          hasMacros(type.name) && (
            <FormMacros target={{ recordId: null, form: draft.values }} onFill={macros.take} />
          )
        }
      />
      <SaveForm ref={body} onSave={() => save(false)} aria-label={title} className="flex flex-1 flex-col">
        <LeaveGuard dirty={(draft.dirty || macros.entries.length > 0) && !saved} />
        <FormSummary saving={saving} />
        <LinkedTo links={form.links} />
        <RecordFields
          key={round}
          form={{ ...form, references: macros.named(form.references) }}
          draft={draft}
          field={saving.field}
        />
        <EntriesToWrite entries={macros.entries} onRemove={macros.remove} />
        <SaveBar>
          <DuplicateStrip duplicates={duplicates} onMerge={({ id }) => save(false, id)} />
          <Button type="submit" variant="filled" size={36} pending={saving.pending && !again.current}>
            Save
          </Button>
          <Button size={36} pending={saving.pending && again.current} onClick={() => save(true)}>
            Save and new
          </Button>
          <ButtonLink href={form.cancelHref} variant="quiet" size={36}>
            Cancel
          </ButtonLink>
        </SaveBar>
      </SaveForm>
    </WritingAbout>
  );
}

/** The way back names what was made, so that it can be shown there. */
const madeHref = (back: string, id: number) => `${back}#made-${id}`;

/** Where the record that was just made is merged with another of its type. */
const mergeHref = (href: string, id: number, withId: number) =>
  mergeAddress(href.slice(1, href.lastIndexOf("/")), { record: id, with: withId });
