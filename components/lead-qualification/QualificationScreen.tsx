"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { ReasonList } from "@/components/pipelines/ReasonList";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { SectionHeading } from "@/components/ui/SectionHeading";
import {
  addDisqualifyReasonAction,
  orderDisqualifyReasonsAction,
  removeDisqualifyReasonAction,
  renameDisqualifyReasonAction,
} from "@/lib/leads/qualification-actions";
import type { ListedQuestion, ScoreBands } from "@/lib/leads/scoring";
import type { Reason } from "@/lib/pipelines/reasons";
import { BandsForm } from "./BandsForm";
import { QuestionDrawer } from "./QuestionDrawer";
import { QuestionList } from "./QuestionList";

type QualificationScreenProps = { questions: ListedQuestion[]; bands: ScoreBands; reasons: Reason[] };

const reasonActions = {
  add: addDisqualifyReasonAction,
  rename: renameDisqualifyReasonAction,
  remove: removeDisqualifyReasonAction,
  order: orderDisqualifyReasonsAction,
};

/** **Lead Qualification**: what is asked of leads, what the points come to, and why nothing comes of one. */
export function QualificationScreen({ questions, bands, reasons }: QualificationScreenProps) {
  const [edited, setEdited] = useState<ListedQuestion | "new" | null>(null);
  const add = (
    <Button
      variant="filled"
      icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
      onClick={() => setEdited("new")}
    >
      Add question
    </Button>
  );
  return (
    <>
      <PageHeader title="Lead Qualification" aside={questions.length} primary={questions.length > 0 && add} />
      <div className="flex max-w-200 flex-col gap-8 px-5 pb-8">
        <section aria-label="Questions">
          <p className="max-w-160 pb-4 text-body text-second">
            Asked on every lead. The points of the answers add up, and give the lead its score.
          </p>
          {questions.length > 0 ? (
            <QuestionList questions={questions} onEdit={setEdited} />
          ) : (
            <EmptyState title="No questions yet." action={add}>
              As long as none is asked, people type the score of a lead.
            </EmptyState>
          )}
        </section>
        <section aria-label="Scores">
          <SectionHeading>Scores</SectionHeading>
          <BandsForm key={bands.join()} questions={questions} bands={bands} />
        </section>
        <ReasonList
          title="Reasons to disqualify"
          description="Whoever disqualifies a lead chooses one of these."
          keeps="Leads that were disqualified for it keep it; it can be chosen no more."
          reasons={reasons}
          actions={reasonActions}
        />
      </div>
      {edited && (
        <QuestionDrawer question={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
