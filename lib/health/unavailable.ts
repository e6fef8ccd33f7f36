import { startState } from "@/db/start";

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rapport is not available</title>
<h1>Rapport is not available</h1>
<p>It could not start, and your data is as it was. The server's log says why.</p>
</html>
`;

/** The answer to every request while the store did not open; null when it did. It tells a stranger nothing more. */
export function unavailable(): Response | null {
  const start = startState();
  if (start && "ok" in start) return null;
  return new Response(page, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "retry-after": "60" },
  });
}
