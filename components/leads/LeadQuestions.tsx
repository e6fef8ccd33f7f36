import type { ReactNode } from "react";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { BesideFieldsProps } from "@/components/workspace/details/beside-fields";
import { answersInWords, answersOf } from "@/lib/leads/answered";
import { mayWriteOn } from "@/lib/leads/qualified";
import { questions, scoreBands } from "@/lib/leads/questionnaire";
import type { Stored } from "@/lib/records/record";
import { AnswersForm } from "./AnswersForm";

/**
 * The questions of Lead Qualification on a lead; nothing where there is none, nor while all fields are edited: they would
 * be a second form with a Save of its own.
 */
export function LeadQuestions({ viewer, record: lead, editing }: BesideFieldsProps) {
  if (editing) return null;
  const content = mayWriteOn(viewer, lead) ? answering(lead) : reading(lead);
  return (
    content && (
      <section aria-label="Qualification" className="border-b border-rule px-5 pt-4 pb-5">
        {content}
      </section>
    )
  );
}

function answering({ id }: Stored): ReactNode {
  const asked = questions();
  const answers = Object.fromEntries(answersOf(id));
  return (
    asked.length > 0 && (
      <AnswersForm key={id} leadId={id} questions={asked} bands={scoreBands()} answers={answers} />
    )
  );
}

/** The score is the lead's own: what its answers would come to today may be another. */
function reading(lead: Stored): ReactNode {
  const rows = answersInWords(lead);
  const { score } = lead.values;
  return (
    rows.length > 0 && (
      <>
        <SectionHeading className="mb-2" aside={score === null ? undefined : `Score ${score}`}>
          Qualification
        </SectionHeading>
        <DescriptionList>
          {rows.map(({ id, question, answer }) => (
            <DescriptionRow key={id} term={question}>
              {answer}
            </DescriptionRow>
          ))}
        </DescriptionList>
      </>
    )
  );
}
