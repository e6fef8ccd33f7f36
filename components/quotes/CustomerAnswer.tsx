import { Banner } from "@/components/ui/Banner";
import { AcceptForm, DeclineForm } from "./AnswerForms";

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
  return (
    <section
      id="answer"
      aria-label="Your answer"
      className="mt-3 border border-rule bg-sheet px-5 py-6 md:px-12 print:hidden"
    >
      {kind === "open" ? (
        <>
          <AcceptForm token={token} contact={contact} colour={colour} />
          <DeclineForm token={token} />
        </>
      ) : (
        <Banner tone={kind === "accepted" ? "ok" : "info"} title={`${answer}.`}>
          {kind === "accepted" ? "Thank you. We will be in touch." : "Thank you for telling us."}
        </Banner>
      )}
    </section>
  );
}
