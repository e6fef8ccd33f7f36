import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/**
 * Lets the server end when it is told to: it waits for every connection on which a request may yet come, and browsers
 * open some ahead on which they never ask anything. Those are closed. To be called once, at start.
 */
export function endSilentConnections(): void {
  const silent = new Set<Socket>();
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Socket };
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    silent.delete(request.socket);
  });
  const end = () => {
    for (const socket of silent) socket.destroy();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, end);
}
