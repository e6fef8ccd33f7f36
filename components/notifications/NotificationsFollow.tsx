"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useShell } from "@/components/shell/ShellContext";
import { useUnread } from "./useUnread";

/** Reads the page of notifications anew when there are more or fewer. */
export function NotificationsFollow(): null {
  const told = useUnread();
  const { unread: drawn } = useShell();
  const router = useRouter();
  const before = useRef(told);
  useEffect(() => {
    if (told !== before.current && told !== drawn) router.refresh();
    before.current = told;
  }, [told, drawn, router]);
  return null;
}
