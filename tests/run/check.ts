/** How a check ended: how many of its parts passed and how many did not. */
export type Outcome = { passed: number; failed: number };

/** One section of `npm test`. `needs` names a check without which this one cannot say anything. */
export type Check = { name: string; needs?: string; run: () => Promise<Outcome> | Outcome };

/** The outcome of a check that is one thing: it holds or it does not. */
export const one = (holds: boolean): Outcome => (holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Whether a check says that all is well. One that ran nothing says nothing, so it does not. */
export const isGood = ({ passed, failed }: Outcome): boolean => failed === 0 && passed > 0;

/** What is counted: a check that ran nothing is a failure, or nobody would notice that it no longer runs. */
export const counted = (outcome: Outcome): Outcome =>
  outcome.passed + outcome.failed === 0 ? one(false) : outcome;
