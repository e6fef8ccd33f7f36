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
      <h2>What belongs together</h2>
      <p>
        The menu of a record begins what belongs to it, already linked. <b>All related at once</b> asks for a
        contact, a case and an opportunity of an account on one page, and saves all of them or none.
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
        The <b>Audit log</b> of a record tells every change: who, when, and from what to what; an account's
        tells, too, which cases and opportunities came to it and which left. It cannot be edited.
      </p>
      <p>
        <b>As it stood</b> beside an entry shows the record as it was right after it, next to what it is now.{" "}
        <b>Put back</b> gives one field its old value again, <b>Put all back</b> the whole record.
      </p>
      <h2>Duplicates</h2>
      <p>
        While you write down an account, a contact or a lead, records with the same email, phone number,
        website or nearly the same name are shown above the buttons. <b>Merge…</b> among the actions of a
        record makes two of a type one: choose which one stays and, field by field, whose value it keeps.
        Everything that belongs to the other one moves along, and its address leads to the one that stays.
      </p>
      <p>
        <b>Unmerge</b>, among the actions and in the audit log, takes it back for 60 days. What moved goes
        back, values that nobody changed since are put back, and what came after stays where it is.
      </p>
      <p>
        In a list, two chosen rows offer <b>Merge</b>. A case that was merged is still found by its number.
        The other way round, <b>Split case…</b> among the actions of a case makes a new one of some of its
        interactions.
      </p>
      <h2>Deleting</h2>
      <p>
        What you delete waits in the <b>Recycle Bin</b> for 60 days and can be restored from there. You find
        there what you deleted yourself; administrators find everything.
      </p>
    </>
  ),
};
