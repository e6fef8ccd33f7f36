"use client";

import { useRef, useState } from "react";
import type { LayerState } from "../Floating";

type Closing = { reason: string };

/**
 * How a dialog or drawer closes: at once, or, where something typed in it would be lost (`useUnsaved`), after one
 * question. `root` is for the library, the rest for what is drawn. Escape goes back from the question.
 */
export function useClosing({ onOpenChange }: Pick<LayerState, "onOpenChange">) {
  const [unsaved] = useState(() => new Set<string>());
  const [asking, setAsking] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const typedIn = useRef<Element>(null);
  const ask = () => {
    const { activeElement } = document;
    typedIn.current = content.current?.contains(activeElement) ? activeElement : null;
    setAsking(true);
  };
  const keep = () => {
    // The button that has the focus goes.
    const field = typedIn.current ?? content.current?.querySelector(fields);
    if (field instanceof HTMLElement) field.focus();
    setAsking(false);
  };
  const change = (open: boolean, { reason }: Closing) => {
    if (open || unsaved.size === 0) onOpenChange(open);
    else if (!asking) ask();
    else if (reason === "escape-key") keep();
  };
  return {
    root: { onOpenChange: change, onOpenChangeComplete: (open: boolean) => !open && setAsking(false) },
    ...{ unsaved, asking, content, keep },
    discard: () => onOpenChange(false),
  };
}

const fields = "input, textarea, button, [contenteditable]";
