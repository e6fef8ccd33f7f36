"use client";

import { signIn } from "next-auth/react";
import { useActionState } from "react";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { Input } from "@/components/ui/Input";
import { Link } from "@/components/ui/Link";
import { PasswordInput } from "@/components/ui/PasswordInput";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { refusedMessage, waitMessage } from "./wait";

type State = { email: string; errors: { message: string }[] };

/** **Email address**, **Password**, **Log in**. Goes to `next`, a path of this site, once signed in. */
export function LoginForm({ next }: { next: string }) {
  const [state, logIn] = useActionState(attempt, { email: "", errors: [] });

  async function attempt(_: State, form: FormData): Promise<State> {
    const email = String(form.get("email"));
    const message = await problemWith(email, String(form.get("password")));
    if (message) return { email, errors: [{ message }] };
    // A whole new page: nothing of a user who was here before may stay in this one.
    window.location.assign(next);
    return new Promise(() => {});
  }

  return (
    <form action={logIn} className="flex flex-col gap-4">
      <FormErrors errors={state.errors} title="You could not be logged in" />
      <Field label="Email address">
        <Input
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={state.email}
          required
          autoFocus
        />
      </Field>
      <Field label="Password" aside={<ForgotLink />}>
        <PasswordInput name="password" autoComplete="current-password" required />
      </Field>
      <SubmitButton size={40} className="mt-1 w-full">
        Log in
      </SubmitButton>
    </form>
  );
}

function ForgotLink() {
  return (
    <Link href="/forgot-password" className="text-link underline">
      Forgot it?
    </Link>
  );
}

/** Why the sign-in did not work, or null when it did. */
async function problemWith(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false, callbackUrl: "/" });
    if (answer?.ok) return null;
    const until = answer?.error?.startsWith("wait:") ? Number(answer.error.slice(5)) : null;
    return until ? waitMessage(until) : refusedMessage;
  } catch {
    return "The server could not be reached. Please try again.";
  }
}
