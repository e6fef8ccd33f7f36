"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { OperationStatus } from "@/lib/operations/status";
import { hearOperations } from "./announce";
import { isUnderWay } from "./words";

const everyMs = 1000;

/**
 * How the user's long work stands: what the page came with, asked anew every second for as long as some is under
 * way, and not at rest. When something ends, the page behind is read again.
 */
export function useOperations(atFirst: readonly OperationStatus[]) {
  const [all, setAll] = useState(atFirst);
  const [wanted, setWanted] = useState(0);
  const ended = useRef(new Set(endedOf(atFirst)));
  const router = useRouter();
  const running = all.some(isUnderWay) || wanted > 0;

  const look = useCallback(async () => {
    const next = await read();
    if (!next) return;
    const before = ended.current;
    ended.current = new Set(endedOf(next));
    if (endedOf(next).some((id) => !before.has(id))) router.refresh();
    setAll(next);
    setWanted(0);
  }, [router]);

  useEffect(() => hearOperations(() => setWanted((before) => before + 1)), []);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [running, look]);
  useEffect(() => {
    if (wanted > 0) look();
  }, [wanted, look]);

  return { all, look };
}

const endedOf = (all: readonly OperationStatus[]) =>
  all.filter((each) => !isUnderWay(each)).map(({ id }) => id);

/** Null where the server cannot be reached: what was known stays, and it is asked again. */
async function read(): Promise<OperationStatus[] | null> {
  try {
    const answer = await fetch("/api/operations");
    return answer.ok ? (await answer.json()).operations : null;
  } catch {
    return null;
  }
}
