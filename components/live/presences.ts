"use client";

import type { LiveMessage, Person } from "@/lib/live/message";
import { hear } from "./hearing";

const nobody: readonly Person[] = [];

let known: ReadonlyMap<number, readonly Person[]> = new Map();
const watching = new Set<() => void>();

/** Who is where, as far as this tab was told. A new map whenever that changes. */
export const presences = (): ReadonlyMap<number, readonly Person[]> => known;

/** Who else is on a record. */
export const peopleOn = (recordId: number | null): readonly Person[] =>
  (recordId !== null && known.get(recordId)) || nobody;

/** Forgets everybody: a new connection tells anew who is where. */
export const forgetPresences = (): void => keep(new Map());

/** Calls back whenever somebody comes or goes, until what it gives is called. */
export function watchPresences(changed: () => void): () => void {
  watching.add(changed);
  return () => void watching.delete(changed);
}

function keep(next: typeof known): void {
  known = next;
  for (const changed of watching) changed();
}

function take(message: LiveMessage): void {
  if (message.kind !== "presence") return;
  const next = new Map(known);
  if (message.people.length > 0) next.set(message.recordId, message.people);
  else next.delete(message.recordId);
  keep(next);
}

hear(take);
