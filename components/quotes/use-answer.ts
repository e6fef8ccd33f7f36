"use client";

import { useActionState, useMemo } from "react";
import type { FormError } from "@/components/ui/FormErrors";
import { type Failure, failureOf } from "@/lib/failure";
import { answerQuoteAction } from "@/lib/quotes/actions";

export type Given = "accepted" | "declined";

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

export type Sending = ReturnType<typeof useAnswer>;
