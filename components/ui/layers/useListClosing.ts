"use client";

import type { Combobox as Base } from "@base-ui/react/combobox";
import { type FocusEvent, useEffect, useRef, useState } from "react";

/**
 * Opens and closes a combobox's list without Base UI's `Popup`, which hides the rest of the page from assistive
 * technology while the list is open, although all of it can still be used. What `Popup` did besides is here: the list
 * ends when it closes, and closes when the focus goes elsewhere.
 */
export function useListClosing(onOpen?: () => void) {
  const actionsRef = useRef<Base.Root.Actions>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const actions = actionsRef.current;
    return open ? () => actions?.unmount() : undefined;
  }, [open]);

  return {
    root: {
      actionsRef,
      onOpenChange: (opens: boolean, { reason }: Base.Root.OpenChangeEventDetails) => {
        setOpen(opens);
        // Typing opens it too, but has already asked for what was typed.
        if (opens && reason !== "input-change") onOpen?.();
      },
    },
    input: {
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLInputElement>) => {
        const group = currentTarget.closest("[role=group]");
        const stays = relatedTarget?.closest("[role=listbox]") || group?.contains(relatedTarget);
        if (!stays) actionsRef.current?.close();
      },
    },
  };
}
