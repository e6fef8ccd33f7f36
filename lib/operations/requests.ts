import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

type Begun = { at: number };

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportRequests?: Set<Begun> };

function underWay(): Set<Begun> {
  slot.rapportRequests ??= new Set();
  return slot.rapportRequests;
}

/** Keeps in mind which requests are being answered. To be called once, at start. */
export function watchRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const begun = { at: performance.now() };
    underWay().add(begun);
    response.once("close", () => underWay().delete(begun));
  });
}

/** Whether a request is being answered that came less than so many milliseconds ago. */
export function isAnswering(withinMs: number): boolean {
  const since = performance.now() - withinMs;
  return [...underWay()].some(({ at }) => at > since);
}
