"use client";

import type { Doing } from "@/lib/live/message";
import type { PresenceInput } from "@/lib/live/presence-input";

/** The server forgets after 30 s from whom it hears nothing. */
const everyMs = 12_000;
/** Who has not moved for so long is not there, though the page is open. */
const idleMs = 5 * 60_000;

let movedAt = 0;
const moved = () => {
  movedAt = Date.now();
};
const signs = ["pointermove", "pointerdown", "keydown", "scroll", "focus"] as const;

/**
 * Says of a place in this tab that the user is on a record there, again and again for as long as they can see it and
 * do something. Gives what ends that; whether they are gone or only do something else, `sayGone` says.
 */
export function sayHere(place: string, recordId: number, doing: Doing): () => void {
  let here = false;
  const look = () => {
    const now = document.visibilityState === "visible" && Date.now() - movedAt < idleMs;
    if (now) send({ place, at: { recordId, doing } });
    else if (here) send({ place, at: null });
    here = now;
  };
  const gone = () => {
    if (here) send({ place, at: null });
    here = false;
  };
  moved();
  look();
  const timer = setInterval(look, everyMs);
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", gone);
  for (const sign of signs) addEventListener(sign, moved, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pagehide", gone);
    for (const sign of signs) removeEventListener(sign, moved, { capture: true });
  };
}

/** Says that the user is in that place no more. */
export const sayGone = (place: string): void => send({ place, at: null });

/** As a beacon, which is sent even while the tab closes, and of which nobody waits for the answer. */
function send(said: PresenceInput): void {
  navigator.sendBeacon("/api/presence", new Blob([JSON.stringify(said)], { type: "application/json" }));
}
