"use client";

import { tell } from "./hearing";
import { forgetPresences } from "./presences";
import { noteReach } from "./reach";
import { openStream } from "./stream";
import type { FromTab, ToTab } from "./worker-words";

/**
 * Connects this tab from an entry of the history on, through the one connection that the browser's tabs share, or,
 * where there are no shared workers, by its own. A page that the browser puts by hears nothing, and what it missed when
 * it is back. Gives what ends it. `userId` keeps apart whoever signs in one after the other.
 */
export function connectTab(since: () => number, userId: number): () => void {
  const open = typeof SharedWorker === "undefined" ? ownStream : sharedStream;
  let close = open(since(), userId);
  const away = () => close();
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    close();
    close = open(since(), userId);
  };
  addEventListener("pagehide", away);
  addEventListener("pageshow", back);
  return () => {
    removeEventListener("pagehide", away);
    removeEventListener("pageshow", back);
    close();
  };
}

function take(word: ToTab): void {
  if (word.kind === "message") tell(word.message);
  else noteReach(word.kind === "opened");
  if (word.kind === "opened") forgetPresences();
}

const ownStream = (since: number) => openStream(since, take);

function sharedStream(since: number, userId: number): () => void {
  const worker = new SharedWorker(new URL("./worker.ts", import.meta.url), {
    name: `rapport-live-${userId}`,
    type: "module",
  });
  const say = (word: FromTab) => worker.port.postMessage(word);
  worker.port.onmessage = ({ data }: MessageEvent<ToTab>) => take(data);
  say({ kind: "join", since });
  return () => {
    say({ kind: "leave" });
    worker.port.close();
  };
}
