import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/**
 * Lets the server end when it is told to: it waits for every connection on which a request may yet come. Browsers open
 * some ahead on which they never ask anything, and keep the others for a while after an answer. The former are closed
 * then, the latter each with its last answer. To be called once, at start.
 */
export function closeConnectionsAtStop(): void {
  const silent = new Set<Socket>();
  let stopping = false;
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Socket };
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  subscribe("http.server.request.start", (message) => {
    silent.delete(socketOf(message));
  });
  subscribe("http.server.response.finish", (message) => {
    if (stopping) socketOf(message).end();
  });
  const stop = () => {
    stopping = true;
    for (const socket of silent) socket.destroy();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
}

const socketOf = (message: unknown): Socket => (message as { request: IncomingMessage }).request.socket;
