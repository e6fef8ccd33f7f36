import { type IncomingMessage, Server, type ServerResponse } from "node:http";

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rapport is not available</title>
<h1>Rapport is not available</h1>
<p>It could not start, and your data is as it was. The server's log says why.</p>
</html>
`;

const headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "retry-after": "60",
};

/**
 * Answers every request to this process, but for /api/health, with a plain page and status 503 until the given
 * function is called. It steps in before the framework, which could only draw pages that need the store; nothing
 * is changed while all is well.
 */
export function answerUnavailable(): () => void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (event: string | symbol, ...args: unknown[]) {
    const [request, response] = args as [IncomingMessage, ServerResponse];
    if (event !== "request" || request.url === "/api/health")
      return Reflect.apply(emit, this, [event, ...args]);
    response.writeHead(503, headers).end(page);
    return true;
  };
  return () => {
    Server.prototype.emit = emit;
  };
}
