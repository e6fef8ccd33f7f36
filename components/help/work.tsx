import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const work: HelpTopic = {
  slug: "files-tasks-calendar",
  title: "Files, tasks and the calendar",
  about: "Attachments, tasks, scheduled calls, the calendar link.",
  body: (
    <>
      <h2>Files</h2>
      <p>
        Under <b>Related</b> a record has its <b>Attachments</b>; a lead has them under <b>Details</b>. Drop
        files there, or press <b>Attach files</b>. Pictures and PDF open to be looked at, everything else is
        saved. A file whose name says one thing and whose content is another is not taken: give it its true
        name first.
      </p>
      <p>
        Whoever sees the record sees its files. A file that you remove is gone for good; the files of a
        deleted record come back with it.
      </p>
      <h2>Tasks, calls and meetings</h2>
      <p>
        Put them down on a record with <b>New task</b>, with <Kbd keys="T" />, or under the Interaction
        History, and on no record at all from the <b>Calendar</b>. A task has a due date or none; a call or a
        meeting has its hours. Whoever it is assigned to finds it on Home and ticks it there when it is done.
      </p>
      <h2>The calendar</h2>
      <p>
        <b>Calendar</b> in the top bar (<Kbd keys="G" /> <Kbd keys="D" />) shows a month, a week, or an agenda
        of what is still to do, yours or your team&apos;s. Arrow keys walk through the days of a month, and{" "}
        <Kbd keys="Enter" /> puts something down on one.
      </p>
      <p>
        Other calendar programs can show it too: <b>My profile</b> makes a private link for you. Whoever has
        that link can read your tasks, so renew or revoke it when it got into other hands.
      </p>
      <h2>Working beside others</h2>
      <p>
        Pages follow what others do: a record, its history and the rows of a list change as they are changed.
        New rows wait in a bar, so that nothing moves under your hand; press Show. Initials in a dashed ring
        beside a record’s name say who looks at it, in a solid ring who replies.
      </p>
      <p>
        The bell holds what concerns you: who mentioned you or gave you a record, flagged notes, what is due,
        and changes of what you watch. Opening the record marks it as read. In My profile you choose of what
        you are told.
      </p>
      <h2>Taking back</h2>
      <p>
        <Kbd keys="Ctrl Z" /> (<Kbd keys="⌘ Z" /> on a Mac) outside a field takes your last change back: a
        field, a deletion, a link or a split case, of the last hour. It says what it undid, and leaves alone
        what somebody else has changed since.
      </p>
    </>
  ),
};
