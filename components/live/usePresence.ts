"use client";

import { useEffect, useId, useSyncExternalStore } from "react";
import type { Doing, Person } from "@/lib/live/message";
import { peopleOn, watchPresences } from "./presences";
import { sayGone, sayHere } from "./say";

/** Says that the user is on the record and what they do there, and gives who else is. Null: on none. */
export function usePresence(recordId: number | null, doing: Doing): readonly Person[] {
  const place = useId();
  useEffect(
    () => (recordId === null ? undefined : sayHere(place, recordId, doing)),
    [place, recordId, doing],
  );
  useEffect(() => () => sayGone(place), [place]);
  return useSyncExternalStore(
    watchPresences,
    () => peopleOn(recordId),
    () => peopleOn(null),
  );
}
