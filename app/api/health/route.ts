import { health } from "@/lib/health/health";

export const dynamic = "force-dynamic";

/** For whatever watches the server. A stranger is told only ok or red; the reasons are in the log and for admins. */
export function GET(): Response {
  const { status } = health();
  return Response.json(
    { status },
    { status: status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
