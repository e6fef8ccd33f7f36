import type { SignedIn } from "@/lib/sessions/signed-in";
import type { LiveMessage } from "./message";

/** Where messages go: one browser's open stream. */
export type Outlet = {
  /** Sends what is already in the words of the stream; gives false when too much of it is still unread. */
  send(text: string): boolean;
  end(): void;
};

export type Connection = Outlet & {
  who: SignedIn;
  /** Who they are and what they may do, as text: whoever shares it is told the same. */
  as: string;
  /** Entries up to this one were told, or were not theirs to hear. */
  heard: number;
};

type Connections = { open: Set<Connection>; closed: boolean };

// On the global object, because a bundler may load this module more than once, and pages tell what a job commits.
const slot = globalThis as { rapportLive?: Connections };

function held(): Connections {
  slot.rapportLive ??= { open: new Set(), closed: false };
  return slot.rapportLive;
}

/** Every browser that is connected now. */
export const connections = (): Set<Connection> => held().open;

/** Those whose messages go to this user. */
export const connectionsOf = (userId: number): Connection[] =>
  [...connections()].filter(({ who }) => who.viewer.userId === userId);

/** Whether browsers may connect: no longer once the server was told to end. */
export const takesConnections = (): boolean => !held().closed;

/** Tells a connection a message, under the number of an entry if it is about one. */
export const tell = (connection: Connection, message: LiveMessage, id?: number): void =>
  say(connection, blockOf(message, id));

/**
 * The same for words of the stream. One that leaves too much unread is ended: it connects anew when it reads again. One
 * that was ended is told nothing.
 */
export function say(connection: Connection, text: string): void {
  if (text && connections().has(connection) && !connection.send(text)) end(connection);
}

/** Has all browsers read all again: what they show changed without an entry in the history. */
export function tellToReadAgain(): void {
  for (const connection of [...connections()]) tell(connection, { kind: "catch_up" });
}

/** A message in the words of the stream; the number is what a browser that was away resumes from. */
export const blockOf = (message: LiveMessage, id?: number): string =>
  `${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(message)}\n\n`;

/** Ends a connection, once; its browser connects anew by itself. */
export function end(connection: Connection): void {
  if (connections().delete(connection)) connection.end();
}

/** The same for all. */
export function endAll(): void {
  for (const connection of [...connections()]) end(connection);
}

/** Lets the server end when it is told to: all connections end and no more are taken. To be called once, at start. */
export function endConnectionsAtStop(): void {
  const stop = () => {
    held().closed = true;
    endAll();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
}
