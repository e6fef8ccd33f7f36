import type { HelpTopic } from "./topics";

export const wiki: HelpTopic = {
  slug: "wiki",
  title: "Wiki and other programs",
  about: "Write down what to answer, and have it at hand beside a case.",
  body: (
    <>
      <p>
        <b>Wiki</b> in the menu holds what the staff knows, for everybody who looks at cases. The search finds
        words by their beginnings, in titles first; the search at the top of every page finds articles, too.
      </p>
      <h2>Beside a case</h2>
      <p>
        The Overview of a case suggests up to five articles and says why: first those for its topic, then
        those that share words with its subject, its description and what the customer said last, then those
        that helped with resolved cases of the topic. Open one to read it in place. <b>Insert text</b> puts
        all of it into the note that you write, <b>Insert link</b> only its title.
      </p>
      <h2>Writing</h2>
      <p>
        Whoever has the page <b>Wiki</b> of Administration Tools writes. A draft is seen by its writers alone;
        <b> Publish</b> gives it to everybody, <b>Unpublish</b> takes it back. Choose the topics whose cases
        are to suggest it. When somebody else saved the article in the meantime, you are shown what stands and
        choose; nothing that you typed is lost.
      </p>
      <h2>Other programs</h2>
      <p>
        Under <b>Integrations</b> an admin gives the addresses of other programs, with placeholders such as
        <code> {"{{contact.email}}"}</code> that are filled in for the case that is open, as far as its reader
        may see them. Each stands beside a case as a link, or as a frame with a page of it. An address begins
        with https:// and names its host itself.
      </p>
    </>
  ),
};
