"use client";

import { type FormEvent, useState } from "react";
import { passwordAdvice } from "@/components/entrance/NewPasswordForm";
import { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { PasswordInput } from "@/components/ui/PasswordInput";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useToast } from "@/components/ui/Toast";
import { changeOwnPasswordAction } from "@/lib/people/own-actions";

const blank = { currentPassword: "", password: "" };

/** Changes the viewer's own password; they stay signed in here and nowhere else. */
export function PasswordForm({ email }: { email: string }) {
  const toast = useToast();
  const [typed, setTyped] = useState(blank);
  const { save, pending, errors, field } = useSave(changeOwnPasswordAction, () => {
    setTyped(blank);
    toast.show("Your password is changed. Other browsers were signed out.");
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(typed);
  };
  const input = (name: keyof typeof blank, autoComplete: string) => (
    <PasswordInput
      name={name}
      autoComplete={autoComplete}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  );
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <SectionHeading>Change password</SectionHeading>
      <FormErrors errors={errors} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Present password" required {...field("currentPassword")}>
          {input("currentPassword", "current-password")}
        </Field>
        <Field label="New password" required description={passwordAdvice} {...field("password")}>
          {input("password", "new-password")}
        </Field>
      </div>
      <SubmitButton variant="neutral" pending={pending} className="self-start">
        Change password
      </SubmitButton>
    </form>
  );
}
