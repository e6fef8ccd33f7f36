import { readInboxAddress } from "@/lib/inbox/address";
import { inboxNews, inboxTop } from "@/lib/inbox/inbox";
import { inboxSlice } from "@/lib/inbox/rows";
import { idsIn } from "@/lib/records/ids-in";
import { route } from "@/lib/route";

/**
 * Cases of a list by its address, with the figures of its chips: from its top, or those of some that it holds now
 * (`&ids=1,2`); or the hundred after a cursor (`&after=`).
 */
export const GET = route("application:inbox", async (viewer, request, _params, now) => {
  const { searchParams } = request.nextUrl;
  const list = readInboxAddress(searchParams);
  const after = searchParams.get("after");
  if (after) return Response.json(inboxSlice(viewer, list, after, now));
  if (!searchParams.has("ids")) return Response.json(await inboxTop(viewer, list, now));
  return Response.json(await inboxNews(viewer, list, idsIn(searchParams), now));
});
