import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const inbox: HelpTopic = {
  slug: "case-inbox",
  title: "The Case Inbox",
  about: "Queues, working through cases, snoozing, two people on one case.",
  body: (
    <>
      <p>
        <b>Case Inbox</b> (<Kbd keys="G" /> <Kbd keys="I" />) is where cases are worked off: a queue at the
        left, the open case in the middle, and at the right its contact, its facts, what the wiki knows and
        other programs.
      </p>
      <h2>Queues</h2>
      <p>
        It opens on <b>My Cases</b>. The name of the queue opens the others: <b>Unassigned</b>,{" "}
        <b>Watching</b>, <b>All</b>, <b>Snoozed</b>, each department, and every status. My Cases, Unassigned,
        Watching and the departments hold what is to be done; what is resolved or closed is under <b>Done</b>,
        and <b>All</b> leaves nothing out.
      </p>
      <p>
        A dot and bold letters say that something on a case is new to you. New cases do not push the list: a
        bar says how many there are.
      </p>
      <h2>Working through cases</h2>
      <p>
        Walk with <Kbd keys="J" /> and <Kbd keys="K" />, go into a case with <Kbd keys="Enter" /> and back
        with <Kbd keys="Esc" />. <Kbd keys="R" /> logs what you answered, <Kbd keys="N" /> writes a note,{" "}
        <Kbd keys="A" /> assigns, <Kbd keys="S" /> changes the status and <Kbd keys="T" /> the topic.{" "}
        <Kbd keys="E" /> resolves and goes on to the next case; <b>My profile</b> can have you stay instead.
        <b> Undo</b> takes the resolving back, and costs the account nothing.
      </p>
      <p>
        Flagged notes stand over the conversation of every case that you walk past. They pop up when you go
        into the case or begin to write on it, since that is when you need them. Merging, splitting and
        escalating are among the <b>Actions</b> of the case.
      </p>
      <h2>Snoozing</h2>
      <p>
        <b>Snooze until…</b> takes a case out of the queues. It comes back by itself at that time, unread;
        sooner when the customer is in touch, or when somebody changes its status.
      </p>
      <h2>Two people on one case</h2>
      <p>
        A dashed ring says that somebody looks at a case, a solid one that they are replying. When something
        was written while you were writing, the button shows it to you first, and saves after that. What you
        typed stays.
      </p>
    </>
  ),
};
