"use client";

import { useSyncExternalStore } from "react";
import type { Person } from "@/lib/live/message";
import { presences, watchPresences } from "./presences";

/** Who else is where, by record: for a list of cases. */
export const usePresences = (): ReadonlyMap<number, readonly Person[]> =>
  useSyncExternalStore(watchPresences, presences, nowhere);

const none: ReadonlyMap<number, readonly Person[]> = new Map();
const nowhere = () => none;
