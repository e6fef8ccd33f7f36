import type { Editor } from "@tiptap/react";
import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { cx } from "@/components/ui/cx";
import { listPopupClass, optionClass } from "@/components/ui/popup";

type SuggestionListProps<Item> = {
  id: string;
  /** Names it, as in "People to mention". */
  label: string;
  editor: Editor;
  found: readonly Item[];
  index: number;
  /** Where the sign stands in the text that asked for it. */
  from: number;
  choose: (item: Item) => void;
  children: (item: Item) => ReactNode;
};

/** What is offered beside a sign that was typed. The focus stays in the text, which names the chosen one. */
export function SuggestionList<Item extends { id: number }>(props: SuggestionListProps<Item>) {
  const { id, label, editor, found, index, from, choose, children } = props;
  const open = found.length > 0;
  const place = usePlace(editor, from, open);
  useEffect(() => {
    if (!open) return;
    const { dom } = editor.view;
    dom.setAttribute("aria-controls", id);
    dom.setAttribute("aria-activedescendant", `${id}${index}`);
    return () => {
      dom.removeAttribute("aria-controls");
      dom.removeAttribute("aria-activedescendant");
    };
  }, [editor, id, index, open]);
  if (!open || !place) return null;
  return createPortal(
    <div
      id={id}
      role="listbox"
      aria-label={label}
      style={place}
      className={cx(listPopupClass, "fixed z-popover w-60")}
    >
      {found.map((item, at) => (
        <div
          key={item.id}
          id={`${id}${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          data-highlighted={at === index ? "" : undefined}
          // Not the click: the text would lose the focus, and with it the cursor's place.
          onPointerDown={(event) => {
            event.preventDefault();
            choose(item);
          }}
          className={optionClass}
        >
          {children(item)}
        </div>
      ))}
    </div>,
    document.body,
  );
}

type Place = { left: number; top?: number; bottom?: number };

/** Under the sign, or above it in the lower half of the window, where the composer is. */
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
