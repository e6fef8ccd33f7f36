"use client";

import { useActionState, useMemo } from "react";
import { Checkbox } from "@/components/ui/Checkbox";
import { Field, FieldError } from "@/components/ui/Field";
import { type FormError, FormErrors } from "@/components/ui/FormErrors";
import { Input } from "@/components/ui/Input";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Textarea } from "@/components/ui/Textarea";
import { brandColour } from "@/lib/company/contrast";
import { type Failure, failureOf } from "@/lib/failure";
import { answerQuoteAction } from "@/lib/quotes/actions";

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

type Given = "accepted" | "declined";

/**
 * Sends an answer by either form. What was typed comes back to that form with what was wrong with it; `errors` are of
 * neither. `late` where somebody else has answered meanwhile, so that there is no form any more.
 */
export function useAnswer() {
  const [result, submit, pending] = useActionState(answerQuoteAction, {});
  const { data } = result;
  // The same errors until the next answer, so that they do not take the focus anew.
  const errors = useMemo(() => errorsOf(result.data?.failure ?? failureOf(result)), [result]);
  const of = (form: Given) =>
    data?.typed.answer === form
      ? { typed: data.typed, errors, fields: data.failure.fields ?? {} }
      : { typed: undefined, errors: none, fields: noFields };
  return { submit, pending, of, errors: data ? none : errors, late: data?.late === true };
}

const none: readonly FormError[] = [];
const noFields: Record<string, string> = {};

/** What is said beside no field. */
const errorsOf = (failure: Failure | null): readonly FormError[] =>
  failure && Object.keys(failure.fields ?? {}).length === 0 ? [{ message: failure.message }] : none;

type Sending = ReturnType<typeof useAnswer>;
