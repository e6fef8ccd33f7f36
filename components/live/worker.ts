import type { LiveMessage } from "@/lib/live/message";
import { openStream } from "./stream";
import type { FromTab, ToTab } from "./worker-words";

/**
 * The one connection of a browser, shared by its tabs. It runs as long as one of them is open; a tab that comes later
 * is told at once what it would have heard, had it been there when its page was drawn.
 */

type Kept = { at: number; message: LiveMessage };

const mostKept = 300;

const ports = new Set<MessagePort>();
let kept: Kept[] = [];
/** Everything after this entry that was told is kept. */
let floor = 0;
let present = new Map<number, LiveMessage>();
let notified: LiveMessage | null = null;
let isOpen = false;
let close: (() => void) | null = null;

function join(port: MessagePort, since: number): void {
  ports.add(port);
  if (close) brief(port, since);
  else open(since);
}

function brief(port: MessagePort, since: number): void {
  const say = (word: ToTab) => port.postMessage(word);
  if (isOpen) say({ kind: "opened" });
  if (since < floor) say({ kind: "message", message: { kind: "catch_up" } });
  else for (const { at, message } of kept) if (at > since) say({ kind: "message", message });
  for (const message of present.values()) say({ kind: "message", message });
  if (notified) say({ kind: "message", message: notified });
}

function open(since: number): void {
  floor = since;
  kept = [];
  notified = null;
  close = openStream(since, (heard) => {
    if (heard.kind === "message") {
      keep(heard);
      sayAll({ kind: "message", message: heard.message });
      return;
    }
    isOpen = heard.kind === "opened";
    if (isOpen) present = new Map();
    sayAll(heard);
  });
}

function keep({ at, message }: Kept): void {
  if (message.kind === "presence") present.set(message.recordId, message);
  if (message.kind === "notified") notified = message;
  if (message.kind === "catch_up") {
    kept = [];
    floor = at;
  }
  if (message.kind !== "change") return;
  kept.push({ at, message });
  if (kept.length > mostKept) floor = kept.shift()!.at;
}

function sayAll(word: ToTab): void {
  for (const port of ports) port.postMessage(word);
}

function leave(port: MessagePort): void {
  ports.delete(port);
  if (ports.size > 0) return;
  close?.();
  close = null;
  isOpen = false;
}

// TypeScript knows the page's words alone.
(self as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<FromTab>) =>
    data.kind === "join" ? join(port, data.since) : leave(port);
};
