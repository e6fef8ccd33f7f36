"use client";

import { useEffect } from "react";
import { attempt } from "@/components/form/attempt";
import { useShell } from "@/components/shell/ShellContext";
import { readCaseAction } from "@/lib/inbox/actions";
import type { InboxRow } from "@/lib/inbox/rows";

/** Whoever only walks past a case has not read it. */
const dwellMs = 800;

/** The open case counts as read once it has been in sight for a moment. */
export function useRead(row: InboxRow | undefined, shown: boolean, onRead: (id: number) => void): void {
  const { readOnly } = useShell();
  const id = row?.unread && shown && !readOnly ? row.id : null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "hidden") return;
      onRead(id);
      void attempt(readCaseAction({ id }));
    }, dwellMs);
    return () => clearTimeout(timer);
  }, [id, onRead]);
}
