"use client";

import { useEffect, useState } from "react";

/**
 * The text of a search field in a dialog that is opened by a key. From the press of that key until the dialog takes
 * the focus, nobody else would hear what is typed, so until then it is written here. Each opening begins anew.
 */
export function useTypeAhead(open: boolean) {
  const [text, setText] = useState("");
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    setText("");
  }
  useEffect(() => {
    if (!open) return;
    const write = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest("[role=dialog]")) return;
      if (event.key === "Backspace") setText((before) => before.slice(0, -1));
      else if (event.key.length === 1) setText((before) => before + event.key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", write, true);
    return () => document.removeEventListener("keydown", write, true);
  }, [open]);
  return [text, setText] as const;
}
