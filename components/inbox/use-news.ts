"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { heardAfter } from "@/components/live/hearing";
import { useLive } from "@/components/live/useLive";
import type { LiveMessage } from "@/lib/live/message";

type Parts = {
  /** Reads some cases of the list anew. */
  renewRows: (ids: readonly number[]) => Promise<void>;
  /** Reads the whole list anew. */
  reload: () => Promise<unknown>;
  /** Reads the open case anew where it is among these. */
  renewPane: (ids: readonly number[]) => void;
  caseId: number | null;
  /** The history's last entry when the server read the page: what came while it was on its way counts too. */
  drawnAt: number;
};

/** What comes together is read together. */
const togetherMs = 60;
/** More than so many cases at once, and the list is read from its top. */
const many = 200;

/**
 * Keeps the inbox as it is on the server: what the user changed here (`changed`), and what anybody changed anywhere.
 * `changes` grows with each.
 */
export function useInboxNews({ renewRows, reload, renewPane, caseId, drawnAt }: Parts) {
  const [changes, setChanges] = useState(0);
  const waiting = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const changed = useCallback(
    (ids: readonly number[]) => {
      setChanges((count) => count + 1);
      renewPane(ids);
      void (ids.length > many ? reload() : renewRows(ids));
    },
    [renewPane, renewRows, reload],
  );
  const flush = () => {
    timer.current = undefined;
    const ids = [...waiting.current];
    waiting.current.clear();
    changed(ids);
  };
  const take = (message: LiveMessage) => {
    if (message.kind === "catch_up") {
      void reload();
      if (caseId !== null) renewPane([caseId]);
    }
    for (const id of concerned(message, caseId)) waiting.current.add(id);
    if (waiting.current.size > 0) timer.current ??= setTimeout(flush, togetherMs);
  };
  useLive(take);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that the page was drawn
  useEffect(() => {
    for (const change of heardAfter(drawnAt)) take(change);
  }, [drawnAt]);
  return { changes, changed };
}

/** The cases that a message is about: the changed one, and the open one where it shows what was changed. */
function concerned(message: LiveMessage, caseId: number | null): number[] {
  if (message.kind !== "change" || message.recordId === undefined) return [];
  if (message.type === "case") return [message.recordId];
  return caseId !== null && message.on?.includes(caseId) ? [caseId] : [];
}
