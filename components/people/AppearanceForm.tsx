"use client";

import { useOptimistic } from "react";
import { useSave } from "@/components/form/use-save";
import { FormErrors } from "@/components/ui/FormErrors";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Switch } from "@/components/ui/Switch";
import { changeAppearanceAction } from "@/lib/people/own-actions";
import type { Appearance } from "@/lib/people/user-input";

const themes = [
  { value: "system", label: "As the device says" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** How Rapport looks and listens to this user; each choice is saved at once. */
export function AppearanceForm({ appearance }: { appearance: Appearance }) {
  const [shown, show] = useOptimistic(appearance);
  const { save, errors } = useSave((next: Appearance) => {
    show(next);
    return changeAppearanceAction(next);
  });
  return (
    <section className="flex flex-col gap-4">
      <SectionHeading>Look and keys</SectionHeading>
      <FormErrors errors={errors} />
      <RadioGroup
        legend="Theme"
        name="theme"
        options={themes}
        value={shown.theme}
        onValueChange={(theme) => save({ ...shown, theme: theme as Appearance["theme"] })}
      />
      <Switch
        label="Single-letter shortcuts"
        description="Such as C to create. Switch them off if they get in the way of a screen reader or voice control."
        checked={shown.letterKeys}
        onChange={(event) => save({ ...shown, letterKeys: event.target.checked })}
      />
    </section>
  );
}
