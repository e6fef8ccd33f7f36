"use client";

import { type FormEvent, useState } from "react";
import { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { PasswordInput } from "@/components/ui/PasswordInput";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { ActionResult } from "@/lib/failure";

type Props = {
  token: string;
  email: string;
  submitLabel: string;
  setPassword: (input: { token: string; password: string }) => Promise<ActionResult<unknown> | undefined>;
};

/** Sets a password by a link of ours; the link is used up by this, not by opening it. */
export function NewPasswordForm({ token, email, submitLabel, setPassword }: Props) {
  const [password, setTyped] = useState("");
  const { save, pending, errors, field } = useSave(setPassword);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save({ token, password });
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <FormErrors errors={errors} title="The password was not set" />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="Password" description={passwordAdvice} {...field("password")}>
        <PasswordInput
          name="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <SubmitButton size={40} pending={pending} className="mt-1 w-full">
        {submitLabel}
      </SubmitButton>
    </form>
  );
}

export const passwordAdvice = "15 characters or more. Four or five random words work well.";
