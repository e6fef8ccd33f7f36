import type { HelpTopic } from "./topics";

export const caseSettings: HelpTopic = {
  slug: "case-statuses-priorities",
  title: "Case statuses and priorities",
  about: "Statuses by department, priorities, sub cases, escalation.",
  body: (
    <>
      <h2>Statuses</h2>
      <p>
        Every status belongs to a category: Open, In Progress, Awaiting Response, Resolved or Closed. Clocks,
        scores and the quick filters above the list of cases go by the category; what a status is called is up
        to you. Under <b>Case Statuses</b> in Administration Tools there is a general list, and each
        department can be given a list of its own.
      </p>
      <p>
        A case has a status that its department offers. In another department it stands as far as it did, in a
        status that is there. When you rename or remove a status, its cases go along; where they are many that
        takes a while, and until it is done the list has both.
      </p>
      <h2>Priorities</h2>
      <p>
        Under <b>Case Priorities</b> you put them in order, name and colour them, and say which one new cases
        have. A priority that you remove gives its cases another one.
      </p>
      <h2>Sub cases and escalation</h2>
      <p>
        <b>Create sub case</b>, among the actions of a case, splits work into parts. A case with open sub
        cases is resolved or closed only after you were asked. When you change many cases at once, tick{" "}
        <b>Cases with open sub cases too</b>. An escalated case says so wherever it is shown.
      </p>
    </>
  ),
};
