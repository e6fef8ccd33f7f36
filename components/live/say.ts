"use client";

import type { Doing } from "@/lib/live/message";

/** Says of a place in this tab that the user is on a record there, for as long as it is so. Gives what ends that. */
export function sayHere(_place: string, _recordId: number, _doing: Doing): () => void {
  return () => {};
}

/** Says that the user is on no record in that place any more. */
export function sayGone(_place: string): void {}
