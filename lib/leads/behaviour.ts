import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Behaviour, Draft, Values } from "@/lib/records/behaviour";
import { answeredScore } from "./answered";
import { leadType } from "./lead";
import { refuseQualified } from "./qualified";

export const leadBehaviour: Behaviour = {
  defaults: () => ({ status: "open" }),
  rules: [refuseChangeOfQualified, refuseScoreOverAnswers],
  derive: (draft) => scoreOfAnswers(draft),
  follows: (id) => (answeredScore(id) === null ? [] : ["score"]),
  // The questions may have changed while it was away.
  mend: (values, id) => scoreOfAnswers({ id, values }),
};

/** Whose it is may still change: people leave, departments are merged, and somebody must have it. */
function refuseChangeOfQualified(_viewer: Viewer, { before, changed }: Draft): void {
  const kept = [...changed].every((key) => key === "ownerId" || key === "teamId");
  if (before && !kept) refuseQualified({ type: leadType.name, values: before });
}

/** An import cannot know of answers: what it says of the score of such a lead is passed over. */
function refuseScoreOverAnswers(viewer: Viewer, { id, before, values, changed }: Draft): void {
  if (id === null || !changed.has("score") || viewer.via === "import") return;
  const answered = answeredScore(id);
  if (answered !== null && before?.score === answered && values.score !== answered)
    throw new Invalid({ score: "The score comes from the answers to the questions. Change those." });
}

/** The answers of a lead give its score, for as long as it has any (SPEC.md 10.1). */
function scoreOfAnswers({ id, values }: Pick<Draft, "id" | "values">): Values {
  const answered = id === null || values.status === "qualified" ? null : answeredScore(id);
  return answered === null ? {} : { score: answered };
}
