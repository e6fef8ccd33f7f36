"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { heardAfter } from "@/components/live/hearing";
import { useLive } from "@/components/live/useLive";
import type { LiveMessage } from "@/lib/live/message";
import type { BoardPage } from "@/lib/opportunities/board";
import { type Columns, placeOf } from "./board-state";

/** What comes together is read together. */
const togetherMs = 60;
/** More than so many records at once, and the board is read from its top. */
const many = 200;

/** Renews what changes anywhere. Gives what holds that back, and lets it go again. */
export function useNews(page: BoardPage, columns: Columns, renew: (ids: readonly number[]) => Promise<void>) {
  const router = useRouter();
  const waiting = useRef<Waiting>(nothing());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const flush = () => {
    timer.current = undefined;
    const { all, ids } = waiting.current;
    if (held.current || (!all && ids.size === 0)) return;
    waiting.current = nothing();
    if (all || ids.size > many) router.refresh();
    else void renew([...ids]);
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  const take = (message: LiveMessage) => {
    const before = waiting.current;
    const ids = new Set([...before.ids, ...concerned(message, columns)]);
    waiting.current = { all: before.all || isAboutAll(message), ids };
    if (waiting.current.all || ids.size > 0) timer.current ??= setTimeout(() => latest.current(), togetherMs);
  };
  useLive(take);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that the board was read
  useEffect(() => {
    for (const change of heardAfter(page.drawnAt)) take(change);
  }, [page.drawnAt]);
  return useCallback((on: boolean) => {
    held.current = on;
    if (!on) latest.current();
  }, []);
}

/** What is to be read anew: all of it, or these records. */
type Waiting = { all: boolean; ids: ReadonlySet<number> };

const nothing = (): Waiting => ({ all: false, ids: new Set() });

const onBoard = new Set<string | undefined>(["opportunity", "lead"]);

/** The stages have changed; or a record is gone from sight, which is not told: it may be any of them. */
function isAboutAll(message: LiveMessage): boolean {
  if (message.kind !== "change") return message.kind === "catch_up";
  if (message.subject === "stage" || message.subject === "pipeline") return true;
  return message.event === "record.unseen" && onBoard.has(message.type);
}

/** The records of the board that a message is about: the changed one, and those that show what was changed. */
function concerned(message: LiveMessage, columns: Columns): number[] {
  if (message.kind !== "change" || message.recordId === undefined) return [];
  if (onBoard.has(message.type)) return [message.recordId];
  return (message.on ?? []).filter((id) => placeOf(columns, id) !== null);
}
