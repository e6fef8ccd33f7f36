"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CasePane } from "@/lib/inbox/pane";

/** A case that was read so recently is shown without asking again, unless something was told of it. */
const freshMs = 15_000;
/** So many cases are kept to be shown at once. */
const most = 50;

/** `nth`: how many were asked for before it. */
type Held = { pane: CasePane; nth: number; at: number };

/** The open case: at once where it was fetched before, and fetched anew when it is old. */
export function useCasePane(id: number | null, first: CasePane | null) {
  const held = useRef(new Map<number, Held>());
  const [pane, setPane] = useState(first);
  const [failed, setFailed] = useState<number | null>(null);
  const open = useRef(id);
  const asked = useRef(0);
  const coming = useRef(new Map<number, number>());

  const fetchPane = useCallback(async (wanted: number) => {
    const nth = ++asked.current;
    coming.current.set(wanted, nth);
    const found = await ask(wanted).catch(() => undefined);
    if (coming.current.get(wanted) === nth) coming.current.delete(wanted);
    // What was asked for later is there already.
    if ((held.current.get(wanted)?.nth ?? 0) > nth) return;
    if (found) keep(held.current, { pane: found, nth });
    else held.current.delete(wanted);
    if (found) setFailed((last) => (last === wanted ? null : last));
    if (open.current !== wanted) return;
    if (!found) setFailed(wanted);
    // What could not be read just now is shown on; what is gone is not.
    if (found !== undefined) setPane(found);
  }, []);

  useEffect(() => {
    if (!first) return;
    keep(held.current, { pane: first, nth: ++asked.current });
    // The page that came with the answer to an action.
    if (first.id === open.current) setPane(first);
  }, [first]);

  useEffect(() => {
    open.current = id;
    if (id === null) return;
    const known = held.current.get(id);
    if (known) setPane(known.pane);
    const isOld = !known || Date.now() - known.at > freshMs;
    if (isOld && !coming.current.has(id)) void fetchPane(id);
  }, [id, fetchPane]);

  /** Fetches a case that is likely to be opened next. */
  const prefetch = useCallback(
    (wanted: number | undefined) => {
      if (wanted === undefined || held.current.has(wanted) || coming.current.has(wanted)) return;
      void fetchPane(wanted);
    },
    [fetchPane],
  );

  /** Something was told of these cases: what is held of them is old, and so may be what is on its way. */
  const renew = useCallback(
    (ids: readonly number[]) => {
      for (const each of ids)
        if (each === open.current || coming.current.has(each)) void fetchPane(each);
        else held.current.delete(each);
    },
    [fetchPane],
  );

  const shown = id !== null && pane?.id === id ? pane : null;
  return { pane: shown, failed: failed === id && id !== null, prefetch, renew };
}

function keep(held: Map<number, Held>, { pane, nth }: Omit<Held, "at">): void {
  held.delete(pane.id);
  held.set(pane.id, { pane, nth, at: Date.now() });
  if (held.size > most) held.delete(held.keys().next().value!);
}

/** Null for one that is not there for this user. */
async function ask(id: number): Promise<CasePane | null> {
  const response = await fetch(`/api/inbox/case?id=${id}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error("The case could not be read.");
  return response.json();
}
