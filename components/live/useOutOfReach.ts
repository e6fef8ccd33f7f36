"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { isThere } from "./is-there";
import { isAway, watchReach } from "./reach";

/** A connection that was lost is often back by then, as after the server was started anew. */
const patienceMs = 5000;

/**
 * Whether what is on the screen may be old: the connection to the server has been lost for a while, or the device says
 * that it has none. A server on the device itself answers without one.
 */
export function useOutOfReach(): boolean {
  const offline = useIsOffline();
  const away = useLongAway();
  return offline || away;
}

function useIsOffline(): boolean {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const look = async () => setOffline(!navigator.onLine && !(await isThere()));
    void look();
    addEventListener("offline", look);
    addEventListener("online", look);
    return () => {
      removeEventListener("offline", look);
      removeEventListener("online", look);
    };
  }, []);
  return offline;
}

function useLongAway(): boolean {
  const away = useSyncExternalStore(watchReach, isAway, () => false);
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [away]);
  return long;
}
