import { feedTasks } from "@/lib/calendar/calendar";
import { ownerOfFeed } from "@/lib/calendar/feed";
import { icsOf } from "@/lib/calendar/ics";

export const dynamic = "force-dynamic";

/**
 * What the owner of a private link has to do, for their calendar program, which cannot sign in: the link is the key.
 * It shows what they may see at this moment.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };
  const owner = ownerOfFeed((await params).token);
  if (!owner) return new Response("Not found", { status: 404, headers });
  return new Response(icsOf(feedTasks(owner, new Date()), owner.timeZone), {
    headers: { ...headers, "content-type": "text/calendar; charset=utf-8" },
  });
}
