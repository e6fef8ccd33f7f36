import type { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { NumberInput } from "@/components/ui/NumberInput";
import type { ExperienceRules } from "@/lib/experience/bands";

export type RulesPartProps = {
  rules: ExperienceRules;
  change: (values: Partial<ExperienceRules>) => void;
  saving: Pick<ReturnType<typeof useSave>, "field">;
};

const labels = { min: "Lowest score", max: "Highest score", start: "New accounts start at" };

export function ScaleFields({ rules, change, saving }: RulesPartProps) {
  return (
    <div className="flex flex-wrap gap-4">
      {(["min", "max", "start"] as const).map((key) => (
        <Field key={key} label={labels[key]} required {...saving.field(key)} className="w-40">
          <NumberInput
            value={rules[key]}
            // An emptied field keeps its last number until another is typed.
            onValueChange={(value) => value !== null && change(withEnd(rules, key, value))}
          />
        </Field>
      ))}
    </div>
  );
}

/** The first band begins where the scale does, so it moves along. */
function withEnd(rules: ExperienceRules, key: keyof typeof labels, value: number): Partial<ExperienceRules> {
  if (key !== "min") return { [key]: value };
  return {
    min: value,
    bands: rules.bands.map((band, place) => (place === 0 ? { ...band, from: value } : band)),
  };
}
