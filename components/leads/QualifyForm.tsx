"use client";

import { useId, useMemo, useState } from "react";
import { SelectField, TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { DialogCancel } from "@/components/ui/DialogCancel";
import { DialogFoot } from "@/components/ui/DialogFoot";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useToast } from "@/components/ui/Toast";
import { useUnsaved } from "@/components/ui/unsaved";
import { useFocusOnArrival } from "@/components/ui/useFocusOnArrival";
import { qualifyLeadAction } from "@/lib/leads/actions";
import { differenceIn } from "@/lib/leads/difference";
import type { QualifyOffer } from "@/lib/leads/qualify-offer";
import { AskedFields } from "./AskedFields";
import { MatchChoice } from "./MatchChoice";
import type { QualifyDialogProps } from "./QualifyDialog";
import { accountIn, askedIn, beginningOf, chosenIn, type QualifyDraft } from "./qualify-draft";

type QualifyFormProps = QualifyDialogProps & { offer: QualifyOffer };

/** What will be made, as far as it can be chosen; the rest in words. One press makes it. */
export function QualifyForm({ lead, stageId, offer, onQualified }: QualifyFormProps) {
  const formId = useId();
  const { draft, setDraft, dirty } = useDraft(beginningOf(offer, stageId));
  useUnsaved(dirty);
  const [unfound, setUnfound] = useState(false);
  const change = (more: Partial<QualifyDraft>) => {
    setUnfound(false);
    setDraft((last) => ({ ...last, ...more }));
  };
  const { show } = useToast();
  const { save, pending, failure, errors, field } = useSave(qualifyLeadAction, (made) => {
    if (!made) return;
    show(`Qualified ${lead.name}.`);
    onQualified(made);
  });
  const arrived = useFocusOnArrival<HTMLDivElement>();
  const account = accountIn(draft, offer);
  const asked = askedIn(draft, offer);
  const drawn = new Set([
    ...["opportunity.name", "stageId", "contact"],
    ...asked.flatMap(([part, { fields }]) => fields.map(({ key }) => `${part}.${key}`)),
  ]);
  const elsewhere = useUndrawn(failure?.fields, drawn);
  const qualify = () => {
    const chosen = chosenIn(account);
    if (chosen === undefined) {
      document.getElementById(field("account").id)?.focus();
      return setUnfound(true);
    }
    save({
      leadId: lead.id,
      stageId: Number(draft.stageId),
      contact: chosenIn(draft.contact) ?? null,
      account: chosen,
      opportunity: { ...draft.opportunity, name: draft.name },
      newContact: draft.newContact,
      newAccount: draft.newAccount,
    });
  };
  return (
    <SaveForm
      id={formId}
      onSave={() => !pending && qualify()}
      aria-label="Qualify"
      className="flex flex-col gap-4"
    >
      <FormErrors errors={errors.length > 0 ? errors : elsewhere} title="Nothing was made" />
      <div ref={arrived}>
        <TextField
          label="Opportunity Name"
          required
          value={draft.name}
          onValueChange={(name) => change({ name })}
          {...field("opportunity.name")}
        />
      </div>
      {stageId === undefined && offer.stages.length > 1 && (
        <SelectField
          label="Pipeline"
          options={offer.stages.map(({ id, pipeline }) => ({ value: String(id), label: pipeline }))}
          value={draft.stageId}
          onValueChange={(id) => change({ stageId: id })}
          {...field("stageId")}
        />
      )}
      <MatchChoice
        noun="Contact"
        offered={offer.contacts}
        further={offer.newContact ? [{ value: "new", label: `New contact: ${lead.name}` }] : []}
        choice={draft.contact}
        onChange={(contact) => change({ contact })}
        {...field("contact")}
      />
      <MatchChoice
        noun="Account"
        offered={offer.accounts}
        further={[
          ...(offer.newAccount && offer.company
            ? [{ value: "new", label: `New account: ${offer.company}` }]
            : []),
          { value: "none", label: "No account" },
        ]}
        note={differenceIn(offer, chosenIn(draft.contact), chosenIn(account))}
        choice={account}
        onChange={(next) => change({ account: next })}
        {...field("account")}
        error={unfound ? "Choose an account, or none." : undefined}
      />
      <AskedFields {...{ offer, draft, asked, change, field }} />
      <Carried {...{ offer, draft }} />
      <DialogFoot>
        <DialogCancel />
        <SubmitButton form={formId} pending={pending}>
          Qualify
        </SubmitButton>
      </DialogFoot>
    </SaveForm>
  );
}

/** What the opportunity takes over from the lead. */
function Carried({ offer, draft }: { offer: QualifyOffer; draft: QualifyDraft }) {
  const stage = offer.stages.find(({ id }) => String(id) === draft.stageId);
  return (
    <section aria-label="Taken over from the lead" className="border-t border-rule pt-3">
      <DescriptionList>
        {stage && <DescriptionRow term="Stage">{stage.label}</DescriptionRow>}
        {offer.facts.map(({ label, value }) => (
          <DescriptionRow key={label} term={label}>
            {value}
          </DescriptionRow>
        ))}
        {offer.along && <DescriptionRow term="Goes along">{offer.along}</DescriptionRow>}
      </DescriptionList>
    </section>
  );
}

/** Sentences about fields that are not drawn here, such as an owner whom the role does not allow. */
function useUndrawn(fields: Record<string, string> | undefined, drawn: ReadonlySet<string>) {
  // The same list until the server answers again, so that the focus goes to it once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn may change while the answer stands
  return useMemo(
    () =>
      Object.entries(fields ?? {})
        .filter(([key]) => !drawn.has(key))
        .map(([, message]) => ({ message })),
    [fields],
  );
}
