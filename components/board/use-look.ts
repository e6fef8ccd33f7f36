"use client";

import { useState } from "react";
import { usePreview } from "@/components/records/preview/usePreview";
import { focusTile } from "./focus-tile";

/** The preview beside the board: of which tile, and whether it was asked for by a button, so that it takes the focus. */
export function useLook() {
  const { id, show } = usePreview();
  const [takesFocus, setTakesFocus] = useState(false);
  const look = (next: number | null, byButton: boolean) => {
    setTakesFocus(byButton);
    show(next);
  };
  return {
    ...{ id, takesFocus },
    begin: (next: number) => look(next, true),
    toggle: (next: number) => look(next === id ? null : next, false),
    /** Another tile has the focus. */
    follow: (next: number) => id !== null && look(next, false),
    step: (next: number) => look(next, takesFocus),
    close: () => {
      look(null, false);
      if (id !== null) focusTile(id);
    },
  };
}
