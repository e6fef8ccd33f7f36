import type { HelpTopic } from "./topics";

export const clocks: HelpTopic = {
  slug: "clocks",
  title: "Due and overdue",
  about: "How much time a case has, and what makes it run, pause and end.",
  body: (
    <>
      <p>
        A SmartTopic may limit how long the first response and the resolution of a case take. The badge on a
        case says which limit is reached next: <b>Due 40m</b>, or <b>Overdue 2h</b> once it has passed. Its
        Overview lists all clocks under <b>Clocks</b>.
      </p>
      <h2>What moves the clocks</h2>
      <ul>
        <li>The resolution runs until the case is resolved or closed. It pauses in Awaiting Response.</li>
        <li>A case that is reopened begins again with the full time.</li>
        <li>
          A first response is waited for on the channel by which the customer wrote first. Logging an email,
          SMS or call of yours ends it, and so does a call of theirs that you took. A note does not.
        </li>
        <li>Another topic brings its own limit; the time that was used stays used.</li>
      </ul>
      <h2>Business hours</h2>
      <p>
        Time counts in the hours of the case's department. Administrators set them in <b>Teams</b>, for a
        department alone or as those of a location, and the hours and holidays of locations in{" "}
        <b>Account Info</b>. Without any, time counts around the clock. A limit of a day is a working day.
      </p>
      <h2>When a clock runs out</h2>
      <p>
        The account's score loses the topic's overage penalty, once, dated when the time was up. This happens
        even if the server was off then.
      </p>
    </>
  ),
};
