"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useShell } from "@/components/shell/ShellContext";
import type { Doing, Person } from "@/lib/live/message";
import { peopleOn, watchPresences } from "./presences";
import { sayGone, sayHere } from "./say";

/**
 * Says that the user is on the record and what they do there, and gives who else is. Null: on none. Who looks with
 * another's eyes says nothing.
 */
export function usePresence(recordId: number | null, doing: Doing): readonly Person[] {
  const { readOnly } = useShell();
  const [place] = useState(placeName);
  const here = recordId !== null && !readOnly;
  useEffect(
    () => (recordId === null || readOnly ? undefined : sayHere(place, recordId, doing)),
    [place, recordId, doing, readOnly],
  );
  // Only then: said between two doings, it could come after the second.
  useEffect(() => (here ? () => sayGone(place) : undefined), [place, here]);
  return useSyncExternalStore(
    watchPresences,
    () => peopleOn(recordId),
    () => peopleOn(null),
  );
}

/** Letters that no other tab of the user has; `crypto` would have better ones, but not on plain http. */
const placeName = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2).padEnd(8, "0")}`;
