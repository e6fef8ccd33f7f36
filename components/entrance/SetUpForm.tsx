"use client";

import { type FormEvent, useEffect, useState } from "react";
import { useSave } from "@/components/form/use-save";
import { CurrencyField, ZoneField } from "@/components/form/ZoneField";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { Input } from "@/components/ui/Input";
import { PasswordInput } from "@/components/ui/PasswordInput";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { setUpAction } from "@/lib/company/set-up-action";
import { passwordAdvice } from "./NewPasswordForm";

const starts = [
  { value: "empty", label: "Start empty" },
  {
    value: "sample",
    label: "Load sample data",
    description: "A small business to try everything on. Account Info takes it away again.",
  },
];

/** The one form of the first start. */
export function SetUpForm() {
  const [zone, setZone] = useState("");
  const [currency, setCurrency] = useState("USD");
  const { save, pending, errors, field } = useSave(setUpAction);
  // The browser's own zone is known only there.
  useEffect(() => setZone((chosen) => chosen || Intl.DateTimeFormat().resolvedOptions().timeZone), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? "");
    save({
      companyName: text("companyName"),
      firstName: text("firstName"),
      lastName: text("lastName"),
      email: text("email"),
      password: text("password"),
      timeZone: zone,
      currency,
      sampleData: text("start") === "sample",
    });
  };

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormErrors errors={errors} />
      <Field label="Company name" required {...field("companyName")}>
        <Input name="companyName" autoComplete="organization" autoFocus />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="First name" required {...field("firstName")}>
          <Input name="firstName" autoComplete="given-name" />
        </Field>
        <Field label="Last name" required {...field("lastName")}>
          <Input name="lastName" autoComplete="family-name" />
        </Field>
      </div>
      <Field label="Email address" required {...field("email")}>
        <Input name="email" type="email" autoComplete="username" />
      </Field>
      <Field label="Password" required description={passwordAdvice} {...field("password")}>
        <PasswordInput name="password" autoComplete="new-password" />
      </Field>
      <ZoneField label="Time zone" required value={zone} onValueChange={setZone} {...field("timeZone")} />
      <CurrencyField
        label="Currency"
        required
        value={currency}
        onValueChange={setCurrency}
        {...field("currency")}
      />
      <RadioGroup legend="To begin with" name="start" options={starts} defaultValue="empty" />
      <SubmitButton size={40} pending={pending} className="mt-1 w-full">
        Set up Rapport
      </SubmitButton>
    </form>
  );
}
