/** An answer that a question offers, and what it is worth. */
export type QuestionChoice = { id: number; label: string; points: number };
export type Question = { id: number; text: string; choices: QuestionChoice[] };
/** The same where questions are changed, with the stamp of what is asked. */
export type ListedQuestion = Question & { stamp: string };

/** From how many points on a lead has score 1, 2, 3, 4 and 5, each more than the one before; below the first it has 0. */
export type ScoreBands = readonly number[];

/**
 * What so many points come to: 0 to 5. This and `pointsOf` are for whoever looks before anything is saved; what is kept
 * is added up by `scoresOf`, to the same.
 */
export const scoreOf = (points: number, bands: ScoreBands): number =>
  bands.filter((from) => points >= from).length;

/** The points of the answers chosen, by question; what is not asked any more counts nothing. */
export const pointsOf = (
  questions: readonly Question[],
  chosen: ReadonlyMap<number, number | null>,
): number =>
  questions.reduce(
    (sum, { id, choices }) => sum + (choices.find((choice) => choice.id === chosen.get(id))?.points ?? 0),
    0,
  );

/** The most points that there are to have: of every question its best answer, or none at all. */
export const bestPoints = (questions: readonly Question[]): number =>
  questions.reduce((sum, { choices }) => sum + Math.max(0, ...choices.map(({ points }) => points)), 0);
