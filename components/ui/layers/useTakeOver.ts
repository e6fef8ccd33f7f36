"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { FirstTouch } from "../useFirstTouch";

/**
 * For the input of a combobox that takes the place of a plain field: takes the focus over if that had it, and does
 * again what was done to it.
 */
export function useTakeOver(touch: RefObject<FirstTouch>): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (touch.current.focused) input.current?.focus();
  }, [touch]);
  useEffect(() => {
    const { focused, pressed, typed } = touch.current;
    touch.current = { focused: false, pressed: false, typed: null };
    if (!focused || !input.current) return;
    if (typed !== null) type(input.current, typed);
    else if (pressed) input.current.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  }, [touch]);
  return input;
}

// By the prototype, as React takes a value that is set on the element itself for its own.
function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}
