import { Invalid } from "@/lib/errors";
import { BadAddress } from "@/lib/filters/filter";
import { readInboxAddress } from "@/lib/inbox/address";
import { inboxNews, inboxTop } from "@/lib/inbox/inbox";
import { inboxSlice } from "@/lib/inbox/rows";
import { route } from "@/lib/route";

const mostIds = 200;

/**
 * Cases of a list by its address, with the figures of its chips: from its top, or those of some that it holds now
 * (`&ids=1,2`); or the hundred after a cursor (`&after=`).
 */
export const GET = route("application:inbox", async (viewer, request, _params, now) => {
  const { searchParams } = request.nextUrl;
  const list = readInboxAddress(searchParams);
  const [after, ids] = [searchParams.get("after"), searchParams.get("ids")];
  if (after) return Response.json(told(() => inboxSlice(viewer, list, after, now)));
  if (ids === null) return Response.json(await inboxTop(viewer, list, now));
  return Response.json(await inboxNews(viewer, list, numbersIn(ids), now));
});

function told<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadAddress) throw new Invalid({}, error.message);
    throw error;
  }
}

const numbersIn = (text: string): number[] =>
  text
    .split(",")
    .slice(0, mostIds)
    .map(Number)
    .filter((id) => Number.isSafeInteger(id));
