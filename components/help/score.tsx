import type { HelpTopic } from "./topics";

export const score: HelpTopic = {
  slug: "experience-score",
  title: "Experience Score",
  about: "What moves an account's score, and why it can be trusted.",
  body: (
    <>
      <p>
        The Experience Score says how well you have been serving an account. Nobody types it: it follows from
        what happened. An account without any such event yet is not scored, which is not the same as 0.
      </p>
      <h2>What moves it</h2>
      <ul>
        <li>A case gets a SmartTopic: the topic's points are added, or taken off when they are negative.</li>
        <li>A case is reopened: the topic's reopen penalty is taken off.</li>
        <li>
          A case is answered or resolved too late: when its clock runs out, the topic's overage penalty is
          taken off, once.
        </li>
        <li>Somebody with the right to it adjusts the score and says why.</li>
      </ul>
      <p>
        When a case changes its topic or account, or is deleted, its points are taken back; the score is then
        what it would be had they never counted. Restoring the case counts them again.
      </p>
      <h2>Why it is what it is</h2>
      <p>
        The account's Overview lists the last events with their points, and the case behind each.{" "}
        <b>Analytics</b> shows the score over time: point at the line, or go along it with the arrow keys, to
        read what happened there; ticks at its foot mark when cases were opened. The time shown is chosen by
        name, by its two days or on the line of time, and <b>Show as table</b> says the same in words.
      </p>
      <p>
        Home counts the accounts in each band, and names those whose score fell and rose most in 7 days.
        Administrators set topics, points, the scale and its bands in Administration Tools.
      </p>
      <h2>Trying other rules</h2>
      <p>
        <b>What if…</b> on Experience Score and on SmartTopics lets an administrator change points, penalties,
        limits, the scale, the start and the bands, and shows at once how all scores and bands would stand,
        and which accounts would move most and why. Nothing is saved until it is applied:{" "}
        <b>Apply from now on</b> leaves scores as they are, <b>Re-score history</b> scores every account as if
        the rules had always been these, in the background, and <b>Undo</b> takes that back. What came since
        stays in either case.
      </p>
    </>
  ),
};
