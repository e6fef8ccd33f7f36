import type { LiveMessage } from "@/lib/live/message";

/** What a stream says to whoever opened it; `at` is the entry of the history that it stands at. */
export type Heard =
  | { kind: "opened" }
  /** Until it is opened again. */
  | { kind: "lost" }
  | { kind: "message"; at: number; message: LiveMessage };

/** Without a word for so long the connection is dead, as after the computer slept: the server says one every 15 s. */
const silentMs = 40_000;
const longestWaitMs = 30_000;

/**
 * Follows the server's messages from an entry on, through lost connections: EventSource connects anew by itself, but
 * not after an answer that refused it. Works in a page and in a worker. Gives what ends it.
 */
export function openStream(since: number, hear: (heard: Heard) => void): () => void {
  let at = since;
  let failures = 0;
  let heardAt = Date.now();
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;

  const took = (event: MessageEvent) => {
    heardAt = Date.now();
    at = Number(event.lastEventId) || at;
  };
  const open = () => {
    source = new EventSource(`/api/live?since=${at}`);
    source.onopen = () => {
      heardAt = Date.now();
      failures = 0;
      hear({ kind: "opened" });
    };
    source.onmessage = (event) => {
      took(event);
      hear({ kind: "message", at, message: JSON.parse(event.data) });
    };
    source.addEventListener("beat", took);
    source.onerror = () => {
      hear({ kind: "lost" });
      if (source.readyState === EventSource.CLOSED) retry();
    };
  };
  const retry = () => {
    source.close();
    clearTimeout(again);
    again = setTimeout(open, Math.min(longestWaitMs, 500 * 2 ** failures++));
  };
  const look = () => {
    if (source.readyState !== EventSource.OPEN || Date.now() - heardAt < silentMs) return;
    heardAt = Date.now();
    failures = 0;
    hear({ kind: "lost" });
    retry();
  };

  open();
  const watch = setInterval(look, 5000);
  const online = () => {
    heardAt = 0;
    look();
  };
  addEventListener("online", online);
  return () => {
    source.close();
    clearTimeout(again);
    clearInterval(watch);
    removeEventListener("online", online);
  };
}
