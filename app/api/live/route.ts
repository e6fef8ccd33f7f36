import { takesConnections } from "@/lib/live/connections";
import { lastEntryId } from "@/lib/live/entries";
import { liveStream } from "@/lib/live/stream";
import { route } from "@/lib/route";
import { signedInOfRequest } from "@/lib/sessions/request";

/**
 * What changes, as it happens: `?since=` the entry of the history at which the page was drawn. A browser that lost
 * the connection says by itself what it heard last.
 */
export const GET = route("records", async (_viewer, request) => {
  const who = await signedInOfRequest();
  if (!who || !takesConnections()) return new Response(null, { status: 503 });
  const heard = request.headers.get("last-event-id") ?? request.nextUrl.searchParams.get("since") ?? "";
  const since = /^\d{1,15}$/.test(heard) ? Number(heard) : lastEntryId();
  return new Response(liveStream(who, since), { headers: streaming });
});

/** A proxy in front must not hold it back until there is more of it. */
const streaming = {
  "content-type": "text/event-stream; charset=utf-8",
  "x-accel-buffering": "no",
};
