"use client";

import { useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Switch } from "@/components/ui/Switch";
import { useToast } from "@/components/ui/Toast";
import { changeRulesAction } from "@/lib/experience/actions";
import type { ExperienceRules } from "@/lib/experience/bands";
import { BandPreview } from "./BandPreview";
import { BandRows } from "./BandRows";
import { ScaleFields } from "./ScaleFields";

/** The page Experience Score: on or off, the scale and where accounts start, the bands. */
export function ExperienceForm({ rules: saved }: { rules: ExperienceRules }) {
  const [rules, setRules] = useState(saved);
  const toast = useToast();
  const change = (values: Partial<ExperienceRules>) => setRules({ ...rules, ...values });
  const saving = useSave(changeRulesAction, () => toast.show("Saved Experience Score."));
  return (
    <SaveForm onSave={() => saving.save(rules)} className="flex max-w-180 flex-col gap-6 px-5 pb-8">
      <FormErrors errors={saving.errors} />
      <Switch
        label="Experience Score"
        description="Switched off, no score is drawn anywhere and nothing is written to the ledger."
        checked={rules.enabled}
        onChange={(event) => change({ enabled: event.target.checked })}
      />
      <section aria-label="Scale" className="flex flex-col gap-3">
        <SectionHeading>Scale</SectionHeading>
        <ScaleFields rules={rules} change={change} saving={saving} />
      </section>
      <section aria-label="Bands" className="flex flex-col gap-3">
        <SectionHeading>Bands</SectionHeading>
        <BandPreview rules={rules} />
        <BandRows rules={rules} change={change} saving={saving} />
      </section>
      <p className="text-table text-second">
        Changes count from now on: points already given keep the scale they were written under.
      </p>
      <Button type="submit" variant="filled" size={36} pending={saving.pending} className="self-start">
        Save
      </Button>
    </SaveForm>
  );
}
