/**
 * Has questions answered in the order in which they were asked. What is overtaken by the answer to a later question may
 * tell of what was before, and is asked again: the later one may have been about something else.
 */
export function inTurn() {
  let [asked, told] = [0, 0];
  return async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      const turn = ++asked;
      const answer = await ask();
      if (turn < told) continue;
      told = turn;
      return answer;
    }
  };
}
