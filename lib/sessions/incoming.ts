import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";

/** The header that tells a page its own path; whatever a client sends under this name is overwritten. */
export const pathHeader = "x-rapport-path";

/**
 * Corrects what every request says of itself before Next reads it: the client's address, which anybody could
 * claim in `X-Forwarded-For`, the path, which Next tells a page no other way, and an address that cannot be decoded,
 * which Next answers with a bare error 500. To be called once, at start.
 */
export function correctIncomingRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = decodable(request.url ?? "/");
    request.headers[pathHeader] = request.url;
    const socket = request.socket.remoteAddress ?? "";
    const claimed = String(request.headers["x-forwarded-for"] ?? "");
    request.headers["x-forwarded-for"] = clientAddress(claimed, socket, env().TRUSTED_PROXIES);
  });
}

/** The address; where its path cannot be decoded, each percent sign there stands for itself: such a page there is not. */
export function decodable(url: string): string {
  const [path, ...query] = url.split("?");
  try {
    decodeURIComponent(path!);
    return url;
  } catch {
    return [path!.replaceAll("%", "%25"), ...query].join("?");
  }
}

/**
 * The client's address: with no proxy in front, the socket's. Each trusted proxy appended one address to
 * `X-Forwarded-For`, so the client is that many from the end; what stands before it anybody could have written.
 */
export function clientAddress(forwardedFor: string, socketAddress: string, trustedProxies: number): string {
  const hops = forwardedFor.split(",").map((hop) => hop.trim());
  const claimed = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return claimed || socketAddress;
}
