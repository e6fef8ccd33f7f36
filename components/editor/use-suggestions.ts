import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";

/** A sign and what was typed after it, right before the cursor. */
export type Typed = { from: number; to: number; query: string };

type Suggesting<Item> = {
  /** Matches the sign and what follows it up to the cursor, which is its first group. */
  typed: RegExp;
  /** What is offered, of what was found for the letters after the sign. */
  find: (query: string) => readonly Item[];
  take: (item: Item, typed: Typed) => void;
};

/**
 * Offers something while somebody types a sign and letters after it: arrows choose, Enter or Tab take, Escape leaves
 * it as text. `onKey` says whether it took the key.
 */
export function useSuggestions<Item>(editor: Editor, { typed: sign, find, take }: Suggesting<Item>) {
  const typed = useEditorState({ editor, selector: ({ editor: current }) => typedIn(current, sign) });
  const [at, setAt] = useState(0);
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const found = typed && typed.from !== leftAt ? find(typed.query) : [];
  const index = Math.min(at, found.length - 1);

  function choose(item: Item) {
    if (!typed) return;
    setAt(0);
    take(item, typed);
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

  return { typed, onKey, list: { editor, found, index, from: typed?.from ?? 0, choose } };
}

function typedIn({ state, isFocused }: Editor, sign: RegExp): Typed | null {
  const { empty, $from, from: to } = state.selection;
  if (!empty || !isFocused) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "￼");
  const query = sign.exec(before)?.[1];
  return query === undefined ? null : { from: to - query.length - 1, to, query };
}

/** Those of which a word begins with what was typed, `most` of them at most. */
export function matching<Item extends { name: string }>(
  all: readonly Item[],
  query: string,
  most: number,
): readonly Item[] {
  const wanted = query.toLowerCase();
  return all.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${wanted}`)).slice(0, most);
}
