import type { LiveMessage } from "@/lib/live/message";

/** What a tab says to the worker that holds the browser's connection. */
export type FromTab = { kind: "join"; since: number } | { kind: "leave" };

/** What it is told. */
export type ToTab = { kind: "opened" } | { kind: "lost" } | { kind: "message"; message: LiveMessage };
