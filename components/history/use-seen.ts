"use client";

import { useState } from "react";
import type { HistoryPage } from "@/lib/interactions/interaction";

/** What of a history its reader has seen: the number of the newest entry, and how many of others came after it. */
export type Seen = { id: number; fresh: number; see: () => void };

/**
 * Keeps that nobody answers over what they have not seen: what comes in from somebody else counts as fresh until its
 * reader says to have seen it, or has nothing to send.
 */
export function useSeen({ items }: HistoryPage): Seen {
  const newest = items.reduce((most, { id }) => Math.max(most, id), 0);
  const [seen, setSeen] = useState(newest);
  const fresh = items.filter(({ id, mine }) => id > seen && !mine).length;
  return { id: fresh > 0 ? seen : newest, fresh, see: () => setSeen(newest) };
}
