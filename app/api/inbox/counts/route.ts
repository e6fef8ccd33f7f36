import { countMine, queueCounts } from "@/lib/inbox/queues";
import { route } from "@/lib/route";

/** How many cases each queue, department and status holds; with `?queue=mine` only how many wait for the reader. */
export const GET = route("application:inbox", async (viewer, request, _params, now) =>
  Response.json(
    request.nextUrl.searchParams.get("queue") === "mine"
      ? { mine: countMine(viewer, now) }
      : await queueCounts(viewer, now),
  ),
);
