"use client";

import { type ComponentProps, useRef } from "react";

/** What somebody did to a plain field before the working one came to take its place. */
export type FirstTouch = { focused: boolean; pressed: boolean; typed: string | null };

/** What the plain field listens to. */
export type Ears = Pick<
  ComponentProps<"input">,
  "onPointerEnter" | "onPointerDown" | "onFocus" | "onChange" | "onKeyDown" | "onBlur"
>;

const untouched: FirstTouch = { focused: false, pressed: false, typed: null };

/** Listens to the plain field of a combobox, and calls for the working one. */
export function useFirstTouch(fetch: () => void) {
  const touch = useRef(untouched);
  const note = (more: Partial<FirstTouch>) => {
    touch.current = { ...touch.current, ...more };
    fetch();
  };
  const ears: Ears = {
    onPointerEnter: fetch,
    onPointerDown: () => note({ pressed: true }),
    onFocus: () => note({ focused: true }),
    onChange: ({ target }) => note({ typed: target.value }),
    onKeyDown: (event) => {
      if (event.key === "Enter" && touch.current.typed) event.preventDefault();
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      note({ pressed: true });
    },
    onBlur: ({ target }) => {
      target.value = target.defaultValue;
      touch.current = untouched;
    },
  };
  return { touch, ears };
}

/** What says that the plain field is a combobox, closed as yet. */
export const asCombobox = {
  role: "combobox",
  "aria-haspopup": "listbox",
  "aria-expanded": false,
  "aria-autocomplete": "list",
  autoComplete: "off",
} as const;
