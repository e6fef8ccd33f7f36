"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type InboxAddress, readInboxAddress, writeInboxAddress } from "@/lib/inbox/address";

/**
 * The address of the inbox, and what changes it without asking the server for a page: the lists and cases that it names
 * are fetched by themselves. `step` leaves no stop for going back, as while walking along a list.
 */
export function useInboxAddress() {
  const params = useSearchParams();
  const address = useMemo(() => readInboxAddress(params), [params]);
  const go = useCallback((next: InboxAddress) => history.pushState(null, "", writeInboxAddress(next)), []);
  const step = useCallback(
    (next: InboxAddress) => history.replaceState(null, "", writeInboxAddress(next)),
    [],
  );
  return { address, go, step };
}

/** Whether a case is open at this very moment, also for what has waited since it was drawn. */
export const isOpenNow = (caseId: number): boolean =>
  readInboxAddress(new URLSearchParams(location.search)).caseId === caseId;
