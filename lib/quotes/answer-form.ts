import { Invalid } from "@/lib/errors";
import type { Failure } from "@/lib/failure";
import { failureOfError } from "@/lib/failure-of-error";
import { parseInput } from "@/lib/input";
import { mayAsk } from "@/lib/sessions/rate";
import { answerByLink } from "./answer";
import { type Answer, type AnswerForm, acceptance, refusal } from "./input";
import { quoteByToken } from "./open";

const allowed = { most: 20, withinMs: 10 * 60_000 };

/** Why an answer was not taken. `late`: the quote was answered before it, in another window or by somebody else. */
type Refused = { failure: Failure; late: boolean };

/**
 * Takes the form that a customer sent from the page of a quote. Gives why it was not taken, for the page to show beside
 * what was typed, or null. `client` is the address that it came from.
 */
export function answerFromForm(form: AnswerForm, client: string | null, now: Date): Refused | null {
  try {
    // A link that leads nowhere is told so without being counted: who has none must not use up what an address may ask.
    const isReal = quoteByToken(form.token) !== null;
    if (isReal && !mayAsk("answer a quote", client, allowed, now))
      throw new Invalid({}, "That was often. Please wait ten minutes and try again.");
    answerByLink(form.token, said(form), now);
    return null;
  } catch (error) {
    const failure = failureOfError(error);
    if (!failure) throw error;
    return { failure, late: quoteByToken(form.token)?.quote.answeredAt != null };
  }
}

function said(form: AnswerForm): Answer {
  if (form.answer === "declined") return { answer: "declined", name: null, ...parseInput(refusal, form) };
  return { answer: "accepted", name: parseInput(acceptance, form).name, reason: "" };
}
