"use client";

import { Checkbox } from "@/components/ui/Checkbox";
import { Field } from "@/components/ui/Field";
import { NumberInput } from "@/components/ui/NumberInput";
import { Slider } from "@/components/ui/Slider";
import type { ExperienceRules } from "@/lib/experience/bands";
import { signed } from "@/lib/experience/sentence";
import type { StepProps } from "./TopicEditor";
import { TopicStep } from "./TopicStep";
import { UsePreview } from "./UsePreview";

export function TopicPoints({ form, change, saving, rules }: StepProps & { rules: ExperienceRules }) {
  const { points, reopenPenalty, pointsDisabled } = form;
  return (
    <TopicStep title="Assign Topic Points">
      <Field
        label="Points Assigned"
        description="Added to the account's score, or taken off, when a case is given this topic."
        {...saving.field("points")}
        disabled={pointsDisabled}
      >
        <div className="flex items-center gap-4">
          <Slider
            aria-label="Points Assigned slider"
            min={-100}
            max={100}
            value={points ?? 0}
            valueText={(value) => `${signed(value)} points`}
            disabled={pointsDisabled}
            onValueChange={(value) => change({ points: value })}
          />
          <NumberInput
            min={-100}
            max={100}
            value={points}
            disabled={pointsDisabled}
            onValueChange={(value) => change({ points: value })}
            className="w-20 shrink-0"
          />
        </div>
      </Field>
      <Field
        label="Reopen Penalty"
        description="Taken off when a case with this topic is reopened."
        {...saving.field("reopenPenalty")}
        disabled={pointsDisabled}
      >
        <NumberInput
          min={0}
          max={100}
          value={reopenPenalty}
          disabled={pointsDisabled}
          onValueChange={(value) => change({ reopenPenalty: value })}
          className="w-20"
        />
      </Field>
      <Checkbox
        label="Disable Topic Points"
        description="The topic only sorts cases: neither its points nor its reopen penalty count."
        checked={pointsDisabled}
        onChange={(event) => change({ pointsDisabled: event.target.checked })}
      />
      <UsePreview form={form} rules={rules} />
    </TopicStep>
  );
}
