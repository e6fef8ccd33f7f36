"use client";

import { TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Textarea } from "@/components/ui/Textarea";
import { useToast } from "@/components/ui/Toast";
import { changeBrandingAction } from "@/lib/company/actions";
import type { Branding as Facts } from "@/lib/company/branding";
import { BrandColour } from "./BrandColour";
import { BrandPreview } from "./BrandPreview";
import { LogoPart } from "./LogoPart";

/** **Branding**: what quotes look like, and what new ones begin with. */
export function Branding({ branding, company }: { branding: Facts; company: string }) {
  const toast = useToast();
  const { draft, set } = useDraft({
    brandColour: branding.brandColour,
    quoteTerms: branding.quoteTerms,
    days: String(branding.quoteValidDays),
  });
  const { save, pending, errors, field } = useSave(changeBrandingAction, () => toast.show("Saved Branding."));
  const submit = () => {
    const { days, ...rest } = draft;
    save({ ...rest, quoteValidDays: Number(days || Number.NaN) });
  };
  return (
    <section aria-label="Branding" className="flex flex-col gap-4">
      <SectionHeading>Branding</SectionHeading>
      <LogoPart logo={branding.logo} company={company} />
      <SaveForm onSave={submit} className="flex flex-col gap-4">
        <FormErrors errors={errors} />
        <BrandColour value={draft.brandColour} onValueChange={set("brandColour")} {...field("brandColour")} />
        <BrandPreview colour={draft.brandColour} logo={branding.logo} company={company} />
        <Field label="Quote terms" description="New quotes begin with them." {...field("quoteTerms")}>
          <Textarea
            value={draft.quoteTerms}
            onChange={({ target }) => set("quoteTerms")(target.value)}
            rows={4}
          />
        </Field>
        <TextField
          label="Days that a quote is valid"
          required
          inputMode="numeric"
          value={draft.days}
          onValueChange={set("days")}
          {...field("quoteValidDays")}
        />
        <SubmitButton pending={pending} className="self-start">
          Save branding
        </SubmitButton>
      </SaveForm>
    </section>
  );
}
