import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { BesideFieldsProps } from "@/components/workspace/details/beside-fields";
import { answersOf } from "@/lib/leads/answered";
import { mayWriteOn } from "@/lib/leads/qualified";
import { questions, scoreBands } from "@/lib/leads/questionnaire";
import { pointsOf, type Question, scoreOf } from "@/lib/leads/scoring";
import { AnswersForm } from "./AnswersForm";

/**
 * The questions of Lead Qualification on a lead; nothing where none is asked, nor while all fields are edited: they would
 * be a second form with a Save of its own.
 */
export function LeadQuestions({ viewer, record: lead, editing }: BesideFieldsProps) {
  const asked = questions();
  if (editing || asked.length === 0) return null;
  const answers = answersOf(lead.id);
  return (
    <section aria-label="Qualification" className="border-b border-rule px-5 pt-4 pb-5">
      {mayWriteOn(viewer, lead) ? (
        <AnswersForm
          key={lead.id}
          leadId={lead.id}
          questions={asked}
          bands={scoreBands()}
          answers={Object.fromEntries(answers)}
        />
      ) : (
        <Answered questions={asked} answers={answers} />
      )}
    </section>
  );
}

function Answered({ questions: asked, answers }: { questions: Question[]; answers: Map<number, number> }) {
  const points = pointsOf(asked, answers);
  return (
    <>
      <SectionHeading className="mb-2" aside={`${points} points, score ${scoreOf(points, scoreBands())}`}>
        Qualification
      </SectionHeading>
      <DescriptionList>
        {asked.map(({ id, text, choices }) => (
          <DescriptionRow key={id} term={text}>
            {choices.find((choice) => choice.id === answers.get(id))?.label}
          </DescriptionRow>
        ))}
      </DescriptionList>
    </>
  );
}
