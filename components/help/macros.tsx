import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const macros: HelpTopic = {
  slug: "macros-predefined-text",
  title: "Macros and predefined text",
  about: "Filling in a case in one go, texts that are written once.",
  body: (
    <>
      <h2>Macros</h2>
      <p>
        <b>Macros</b>, at the top right of a case&apos;s form and beside what you write on it, fills a form in
        and writes notes or logged contacts, all at once. It shows what it will do first, and leaves out what
        does not fit or is not yours to set.
      </p>
      <p>
        <b>Create Macro</b> keeps what the form holds now, and what you are writing. All of them stand under{" "}
        <b>Macros</b> in your own menu.
      </p>
      <h2>Predefined text</h2>
      <p>
        Type <Kbd keys="/" /> at the start of a word in any formatted text to insert what you have kept.
        Placeholders are filled in for the record at hand. What is empty there leaves a marked gap, and what
        you type next takes its place. The address of a link may hold some, too:
        <code> {"https://example.com/?case={{case.number}}"}</code>.
      </p>
      <p>
        <b>Create Predefined Text</b> is in the menu of the text, among the buttons over the Interaction
        History, and on the page <b>Predefined text</b>.
      </p>
    </>
  ),
};
