import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const leads: HelpTopic = {
  slug: "leads",
  title: "Leads",
  about: "Whoever might buy: scored by questions, then qualified or not.",
  body: (
    <>
      <p>
        A lead is somebody who might buy. <Kbd keys="C" /> <Kbd keys="L" /> writes one down, <Kbd keys="G" />{" "}
        <Kbd keys="L" /> goes to all of them. Above the list are the open, the qualified and the disqualified
        ones.
      </p>
      <h2>The score</h2>
      <p>
        Under <b>Details</b> a lead has the questions of <b>Qualification</b>. Each answer has its points, and
        points and score follow while you choose; <b>Save answers</b> keeps them. While no question is
        answered, the score can be typed.
      </p>
      <h2>Qualifying</h2>
      <p>
        <b>Qualify</b>, in the head of a lead, in its menu, or by dragging its tile on the board to the first
        stage, makes an opportunity of it. You see first what will be made. A contact or an account that is
        there already is found by email, phone and name; choose it, or have a new one made. Where the lead
        names another company than the contact’s account, the dialog says so and what is linked; you decide.
        Owner, department, source, score and amount are taken over, and so are notes, files and open tasks.
      </p>
      <p>
        It cannot be reversed. The lead stays to be read as it was, and leads to its opportunity; nobody
        changes it any more.
      </p>
      <h2>Disqualifying</h2>
      <p>
        <b>Disqualify…</b> asks for the reason. <b>Reopen lead</b> takes it up again.
      </p>
      <h2>The questions</h2>
      <p>
        An administrator sets them in <b>Lead Qualification</b> of Administration Tools: questions, answers
        with their points, from how many points a lead scores 1 to 5, and the reasons to disqualify. Open
        leads are scored anew when they change.
      </p>
    </>
  ),
};
