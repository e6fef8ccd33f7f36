"use client";

import { Banner } from "@/components/ui/Banner";
import { FormErrors } from "@/components/ui/FormErrors";
import { AcceptForm, DeclineForm } from "./AnswerForms";
import { useAnswer } from "./use-answer";

type CustomerAnswerProps = {
  token: string;
  kind: "open" | "accepted" | "declined";
  /** What was answered and when. */
  answer: string | null;
  contact: string;
  /** The company's, for the button. */
  colour: string | null;
};

/** Under the quote: the two ways to answer it, or what was answered. */
export function CustomerAnswer({ token, kind, answer, contact, colour }: CustomerAnswerProps) {
  const sending = useAnswer();
  return (
    <section
      id="answer"
      aria-label="Your answer"
      className="mt-3 border border-rule bg-sheet px-5 py-6 md:px-12 print:hidden"
    >
      {kind === "open" ? (
        <>
          <FormErrors errors={sending.errors} title="Your answer was not taken" />
          <AcceptForm {...{ token, sending, contact, colour }} />
          <DeclineForm {...{ token, sending }} />
        </>
      ) : sending.late ? (
        <Banner tone="bad" title="Your answer was not taken: this quote was answered already">
          {answer}.
        </Banner>
      ) : (
        <Banner tone={kind === "accepted" ? "ok" : "info"} title={`${answer}.`}>
          {kind === "accepted" ? "Thank you. We will be in touch." : "Thank you for telling us."}
        </Banner>
      )}
    </section>
  );
}
