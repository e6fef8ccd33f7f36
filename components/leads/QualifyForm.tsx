"use client";

import { DialogForm } from "@/components/form/DialogForm";
import { SelectField, TextField } from "@/components/form/fields";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { useFocusOnArrival } from "@/components/ui/useFocusOnArrival";
import { differenceIn } from "@/lib/leads/difference";
import { AskedFields } from "./AskedFields";
import { MatchChoice } from "./MatchChoice";
import { accountIn, chosenIn } from "./qualify-draft";
import { type QualifyFormProps, type Qualifying, useQualifying } from "./use-qualifying";

/** What will be made, as far as it can be chosen; the rest in words. One press makes it. */
export function QualifyForm(props: QualifyFormProps) {
  const qualifying = useQualifying(props);
  return (
    <DialogForm
      aria-label="Qualify"
      submitLabel="Qualify"
      refused="Nothing was made"
      dirty={qualifying.dirty}
      saving={qualifying}
      onSubmit={qualifying.qualify}
    >
      <Deal {...qualifying} />
      <Contact {...qualifying} />
      <Account {...qualifying} />
      <AskedFields {...qualifying} />
      <Carried {...qualifying} />
    </DialogForm>
  );
}

/** What the opportunity is called, and the pipeline that it begins in. */
function Deal({ offer, draft, change, field, asksPipeline }: Qualifying) {
  const arrived = useFocusOnArrival<HTMLDivElement>();
  return (
    <>
      <div ref={arrived}>
        <TextField
          label="Opportunity Name"
          required
          value={draft.name}
          onValueChange={(name) => change({ name })}
          {...field("opportunity.name")}
        />
      </div>
      {asksPipeline && (
        <SelectField
          label="Pipeline"
          options={offer.stages.map(({ id, pipeline }) => ({ value: String(id), label: pipeline }))}
          value={draft.stageId}
          onValueChange={(stageId) => change({ stageId })}
          {...field("stageId")}
        />
      )}
    </>
  );
}

function Contact({ lead, offer, draft, change, field }: Qualifying) {
  return (
    <MatchChoice
      noun="Contact"
      offered={offer.contacts}
      further={offer.newContact ? [{ value: "new", label: `New contact: ${lead.name}` }] : []}
      choice={draft.contact}
      onChange={(contact) => change({ contact })}
      {...field("contact")}
    />
  );
}

function Account({ offer, draft, change, field }: Qualifying) {
  const account = accountIn(draft, offer);
  const asNew = { value: "new", label: `New account: ${offer.company}` };
  return (
    <MatchChoice
      noun="Account"
      offered={offer.accounts}
      further={[
        ...(offer.newAccount && offer.company ? [asNew] : []),
        { value: "none", label: "No account" },
      ]}
      note={differenceIn(offer, chosenIn(draft.contact), chosenIn(account))}
      choice={account}
      onChange={(chosen) => change({ account: chosen })}
      {...field("account")}
    />
  );
}

/** What the opportunity takes over from the lead. */
function Carried({ offer, draft }: Qualifying) {
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
