import type { Editor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Avatar } from "@/components/ui/Avatar";
import { cx } from "@/components/ui/cx";
import { listPopupClass, optionClass } from "@/components/ui/popup";
import type { Person } from "./command";

type MentionListProps = {
  id: string;
  editor: Editor;
  found: readonly Person[];
  index: number;
  /** Where the `@` stands in the text. */
  from: number;
  choose: (person: Person) => void;
};

/** The people to mention, beside the `@`. The focus stays in the text, which names the chosen one. */
export function MentionList({ id, editor, found, index, from, choose }: MentionListProps) {
  const open = found.length > 0;
  const place = usePlace(editor, from, open);
  useEffect(() => {
    const { dom } = editor.view;
    if (open) {
      dom.setAttribute("aria-controls", id);
      dom.setAttribute("aria-activedescendant", `${id}${index}`);
      return;
    }
    dom.removeAttribute("aria-controls");
    dom.removeAttribute("aria-activedescendant");
  }, [editor, id, index, open]);
  if (!open || !place) return null;
  return createPortal(
    <div
      id={id}
      role="listbox"
      aria-label="People to mention"
      style={place}
      className={cx(listPopupClass, "fixed z-popover w-60")}
    >
      {found.map((person, at) => (
        <div
          key={person.id}
          id={`${id}${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          data-highlighted={at === index ? "" : undefined}
          // Not the click: the text would lose the focus, and with it the cursor's place.
          onPointerDown={(event) => {
            event.preventDefault();
            choose(person);
          }}
          className={optionClass}
        >
          <Avatar name={person.name} size={20} />
          {person.name}
        </div>
      ))}
    </div>,
    document.body,
  );
}

type Place = { left: number; top?: number; bottom?: number };

/** Under the `@`, or above it in the lower half of the window, where the composer is. */
function usePlace(editor: Editor, from: number, open: boolean): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    if (!open) return;
    const { left, top, bottom } = editor.view.coordsAtPos(from);
    const x = Math.min(left, window.innerWidth - 248);
    const below = top < window.innerHeight / 2;
    setPlace(below ? { left: x, top: bottom + 4 } : { left: x, bottom: window.innerHeight - top + 4 });
  }, [editor, from, open]);
  return place;
}
