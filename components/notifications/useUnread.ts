"use client";

import { useState } from "react";
import { useLive } from "@/components/live/useLive";
import { useShell } from "@/components/shell/ShellContext";

/** How many notifications the user has not read: as the page was drawn, and then as it is told. */
export function useUnread(): number {
  const { unread } = useShell();
  const [drawn, setDrawn] = useState(unread);
  const [told, setTold] = useState(unread);
  if (drawn !== unread) {
    setDrawn(unread);
    setTold(unread);
  }
  useLive((message) => {
    if (message.kind === "notified") setTold(message.unread);
  });
  return told;
}
