"use client";

import type { FormEvent } from "react";
import { bindTo } from "@/components/form/bind-to";
import { TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { ZoneField } from "@/components/form/ZoneField";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useToast } from "@/components/ui/Toast";
import { changeProfileAction } from "@/lib/people/own-actions";
import type { Profile } from "@/lib/people/user-input";

/** The viewer's own name, phone and time zone. */
export function ProfileForm({ profile, email }: { profile: Profile; email: string }) {
  const toast = useToast();
  const { draft, set } = useDraft({ ...profile, phone: profile.phone ?? "" });
  const { save, pending, errors, field } = useSave(changeProfileAction, () =>
    toast.show("Saved your profile."),
  );
  const bind = bindTo({ draft, set }, { field });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(draft);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <SectionHeading aside={email}>About you</SectionHeading>
      <FormErrors errors={errors} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="First name" required {...bind("firstName")} />
        <TextField label="Last name" required {...bind("lastName")} />
        <TextField label="Phone" type="tel" {...bind("phone")} />
        <ZoneField label="Time zone" required {...bind("timeZone")} />
      </div>
      <SubmitButton pending={pending} className="self-start">
        Save
      </SubmitButton>
    </form>
  );
}
