"use client";

import { Inbox } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useLive } from "@/components/live/useLive";
import { MenuEntry } from "@/components/shell/MenuEntry";
import { mineLimit } from "@/lib/inbox/limits";
import { isMine } from "@/lib/live/message";

/** Whoever works on many cases at once is not counted for each. */
const pauseMs = 800;

/** **Case Inbox** in the menu, with how many cases wait for the user there, kept as it is on the server. */
export function InboxEntry({ atFirst }: { atFirst: number }) {
  const count = useMine(atFirst);
  return (
    <ul className="pb-1">
      <MenuEntry
        href="/inbox"
        icon={<Inbox aria-hidden size={16} strokeWidth={1.5} />}
        count={count > 0 ? words(count) : undefined}
      >
        Case Inbox
      </MenuEntry>
    </ul>
  );
}

const words = (count: number): string => (count > mineLimit ? `${mineLimit}+` : String(count));

function useMine(atFirst: number): number {
  const [known, setKnown] = useState({ atFirst, count: atFirst });
  // Every page that is drawn says it anew.
  if (known.atFirst !== atFirst) setKnown({ atFirst, count: atFirst });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = async () => {
    timer.current = undefined;
    const response = await fetch("/api/inbox/counts?queue=mine").catch(() => null);
    if (!response?.ok) return;
    const { mine } = (await response.json()) as { mine: number };
    setKnown((last) => ({ ...last, count: mine }));
  };
  useLive((message) => {
    if (message.kind === "catch_up" || (isMine(message) && message.type === "case"))
      timer.current ??= setTimeout(ask, pauseMs);
  });
  return known.count;
}
