"use client";

import { Checkbox } from "@/components/ui/Checkbox";
import { Field, FieldError } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { Input } from "@/components/ui/Input";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Textarea } from "@/components/ui/Textarea";
import { brandColour } from "@/lib/company/contrast";
import type { Given, Sending } from "./use-answer";

type Props = { token: string; sending: Sending };

/** **Accept**: a name and a tick. A plain form, which works before scripts do and without them. */
export function AcceptForm({
  token,
  sending,
  contact,
  colour,
}: Props & { contact: string; colour: string | null }) {
  const { submit, pending } = sending;
  const { typed, errors, fields } = sending.of("accepted");
  return (
    <form action={submit} className="flex max-w-100 flex-col gap-4">
      <h2 className="text-pane font-semibold">Accept this quote</h2>
      <FormErrors errors={errors} title="Your answer was not taken" />
      <Hidden token={token} answer="accepted" />
      <Field label="Your name" required error={fields.name}>
        <Input
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={typed?.name ?? contact}
        />
      </Field>
      <div>
        <Checkbox
          name="agreed"
          required
          label="I accept this quote."
          defaultChecked={typed?.agreed === "on"}
        />
        {fields.agreed && <FieldError>{fields.agreed}</FieldError>}
      </div>
      <SubmitButton
        size={40}
        pending={pending}
        className="self-start"
        style={colour ? { backgroundColor: colour, color: brandColour(colour).text } : undefined}
      >
        Accept
      </SubmitButton>
    </form>
  );
}

/** **Decline**, out of the way until it is wanted; the reason may be left out. */
export function DeclineForm({ token, sending }: Props) {
  const { submit, pending } = sending;
  const { typed, errors, fields } = sending.of("declined");
  return (
    <details open={typed !== undefined} className="mt-6 border-t border-rule pt-4">
      <summary className="min-h-6 w-fit cursor-pointer text-link max-md:min-h-11 max-md:py-2.5">
        Decline this quote
      </summary>
      <form action={submit} className="mt-3 flex max-w-100 flex-col gap-4">
        <FormErrors errors={errors} title="Your answer was not taken" />
        <Hidden token={token} answer="declined" />
        <Field
          label="Reason"
          description="It helps us to do better. You may leave it out."
          error={fields.reason}
        >
          <Textarea name="reason" maxLength={2000} defaultValue={typed?.reason ?? ""} />
        </Field>
        <SubmitButton variant="neutral" size={40} pending={pending} className="self-start">
          Decline
        </SubmitButton>
      </form>
    </details>
  );
}

function Hidden({ token, answer }: { token: string; answer: Given }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="answer" value={answer} />
    </>
  );
}
