import type { Viewer } from "@/lib/access/viewer";
import { answerLead } from "@/lib/leads/answer";
import { writeQuestion } from "@/lib/leads/change-questions";
import { questions } from "@/lib/leads/questionnaire";
import type { Random } from "./random";
import { leadQuestions } from "./words";

/** Asks the sample's questions of leads. */
export function sampleQuestions(founder: Viewer, now: Date): void {
  for (const [text, choices] of Object.entries(leadQuestions)) {
    const answers = Object.entries(choices).map(([label, points]) => ({ id: null, label, points }));
    writeQuestion(founder, { id: null, text, choices: answers }, now);
  }
}

/** Answers most of the sample's questions of a lead. */
export function answerMost(random: Random, viewer: Viewer, leadId: number, now: Date): void {
  const answers = questions()
    .filter(({ text }) => text in leadQuestions)
    .filter(() => random.chance(0.85))
    .map(({ id, choices }) => ({ questionId: id, choiceId: random.pick(choices).id, seen: null }));
  if (answers.length > 0) answerLead(viewer, { leadId, answers }, now);
}
