"use client";

import { bindTo } from "@/components/form/bind-to";
import { SelectField, TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { CurrencyField, ZoneField } from "@/components/form/ZoneField";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useToast } from "@/components/ui/Toast";
import { changeCompanyAction } from "@/lib/company/actions";
import type { CompanyInfo } from "@/lib/company/company-input";

export type CompanyFacts = CompanyInfo & { companyId: string };
type Props = { company: CompanyFacts; licencesInUse: number; people: { id: number; name: string }[] };

/** **Company Info**, edited in place. */
export function CompanyInfoForm({ company, licencesInUse, people }: Props) {
  const toast = useToast();
  const { draft, set } = useDraft(draftOf(company));
  const { save, pending, errors, field } = useSave(changeCompanyAction, () =>
    toast.show("Saved Company Info."),
  );
  const bind = bindTo({ draft, set }, { field });
  const submit = () => {
    const { licences, contact, ...rest } = draft;
    save({ ...rest, licences: Number(licences || Number.NaN), primaryContactUserId: Number(contact) });
  };
  return (
    <SaveForm onSave={submit} className="flex flex-col gap-4">
      <SectionHeading aside={`Company ID ${company.companyId}`}>Company Info</SectionHeading>
      <FormErrors errors={errors} />
      <TextField label="Company name" required {...bind("name")} />
      <TextField label="Street" {...bind("street")} />
      <Row>
        <TextField label="City" {...bind("city")} />
        <TextField label="State" {...bind("state")} />
      </Row>
      <Row>
        <TextField label="Postal code" {...bind("postalCode")} />
        <TextField label="Country" {...bind("country")} />
      </Row>
      <Row>
        <ZoneField label="Time zone" required {...bind("timeZone")} />
        <CurrencyField
          label="Currency"
          required
          description="Amounts keep their figures when it changes."
          {...bind("currency")}
        />
      </Row>
      <Row>
        <TextField
          label="Licenses available"
          required
          inputMode="numeric"
          description={`${licencesInUse} in use`}
          {...bind("licences")}
        />
        <SelectField
          label="Primary contact"
          required
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...bind("contact", "primaryContactUserId")}
        />
      </Row>
      <SubmitButton pending={pending} className="self-start">
        Save
      </SubmitButton>
    </SaveForm>
  );
}

const Row = ({ children }: { children: React.ReactNode }) => (
  <div className="grid gap-4 sm:grid-cols-2">{children}</div>
);

const draftOf = (company: CompanyFacts) => ({
  name: company.name,
  street: company.street ?? "",
  city: company.city ?? "",
  state: company.state ?? "",
  postalCode: company.postalCode ?? "",
  country: company.country ?? "",
  currency: company.currency,
  timeZone: company.timeZone,
  licences: String(company.licences),
  contact: String(company.primaryContactUserId),
});
