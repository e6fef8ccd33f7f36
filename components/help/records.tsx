import type { HelpTopic } from "./topics";

export const records: HelpTopic = {
  slug: "records",
  title: "Records and their history",
  about: "Workspaces, interactions, flagged notes, the recycle bin.",
  body: (
    <>
      <p>
        A record opens in its workspace: what it is about in the middle, in tabs, and the{" "}
        <b>Interaction History</b> at the right, the newest last.
      </p>
      <h2>Changing it together</h2>
      <p>
        Two people may change different fields of one record at the same time. When both change the same
        field, the later one is shown both values and chooses; nothing is overwritten in silence.
      </p>
      <h2>Interactions</h2>
      <p>
        Write a note, or log a call, an email, a message or a meeting. What is written on a case is shown on
        its contact and account too. A flagged note pops up for everybody who opens the record and stays on
        top of its history.
      </p>
      <h2>Who did what</h2>
      <p>
        The <b>Audit log</b> of a record tells every change: who, when, and from what to what. It cannot be
        edited.
      </p>
      <h2>Deleting</h2>
      <p>
        What you delete waits in the <b>Recycle Bin</b> for 60 days and can be restored from there. You find
        there what you deleted yourself; administrators find everything.
      </p>
    </>
  ),
};
