import type { Editor } from "@tiptap/react";
import type { Person } from "./command";
import { matching, useSuggestions } from "./use-suggestions";

const most = 6;
const typed = /(?:^|\s)@([\p{L}\d'.-]*(?: [\p{L}\d'.-]*)?)$/u;

/** Offers people while somebody types `@` and a name. */
export const useMentions = (editor: Editor, people: readonly Person[]) =>
  useSuggestions<Person>(editor, {
    typed,
    find: (query) => matching(people, query, most),
    take: (person, { from, to }) => {
      const mention = { type: "mention", attrs: { id: String(person.id), name: person.name } };
      editor
        .chain()
        .focus()
        .insertContentAt({ from, to }, [mention, { type: "text", text: " " }])
        .run();
    },
  });
