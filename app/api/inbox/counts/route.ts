import { queueCounts } from "@/lib/inbox/queues";
import { route } from "@/lib/route";

/** How many cases each queue, department and status holds. */
export const GET = route("application:inbox", (viewer, _request, _params, now) =>
  Response.json(queueCounts(viewer, now)),
);
