import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import type { Person } from "./command";

/** An `@` and what was typed after it, right before the cursor. */
type Typed = { from: number; to: number; query: string };

const most = 6;

/**
 * Offers people while somebody types `@` and a name: arrows choose, Enter or Tab take, Escape leaves it as text.
 * `onKey` says whether it took the key.
 */
export function useMentions(editor: Editor, people: readonly Person[]) {
  const typed = useEditorState({ editor, selector: ({ editor: current }) => typedIn(current) });
  const [at, setAt] = useState(0);
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const found = typed && typed.from !== leftAt ? matching(people, typed.query) : [];
  const index = Math.min(at, found.length - 1);

  function choose(person: Person) {
    if (!typed) return;
    const mention = { type: "mention", attrs: { id: String(person.id), name: person.name } };
    setAt(0);
    editor
      .chain()
      .focus()
      .insertContentAt({ from: typed.from, to: typed.to }, [mention, { type: "text", text: " " }])
      .run();
  }

  function onKey(event: KeyboardEvent): boolean {
    const chosen = found[index];
    if (!typed || !chosen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((index + step + found.length) % found.length);
    else if (event.key === "Escape") setLeftAt(typed.from);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey)
      choose(chosen);
    else return false;
    event.stopPropagation();
    return true;
  }

  return { editor, found, index, from: typed?.from ?? 0, choose, onKey };
}

function typedIn({ state, isFocused }: Editor): Typed | null {
  const { empty, $from, from: to } = state.selection;
  if (!empty || !isFocused) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "￼");
  const query = /(?:^|\s)@([\p{L}\d'.-]*(?: [\p{L}\d'.-]*)?)$/u.exec(before)?.[1];
  return query === undefined ? null : { from: to - query.length - 1, to, query };
}

const matching = (people: readonly Person[], query: string): readonly Person[] => {
  const wanted = query.toLowerCase();
  return people.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${wanted}`)).slice(0, most);
};
