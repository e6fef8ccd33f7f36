import { levelOf } from "@/lib/access/scope";
import { Invalid, NotFound } from "@/lib/errors";
import { BadAddress } from "@/lib/filters/filter";
import { boardNews, boardSlice } from "@/lib/opportunities/board";
import { readBoardAddress } from "@/lib/opportunities/board-address";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { route } from "@/lib/route";

const mostIds = 200;

/**
 * Of the board by its address, the tiles of a column after a place (`&column=stage-3&after=`), or what has become of
 * some records, with the sums of all columns (`&ids=1,2`).
 */
export const GET = route("records", async (viewer, request, _params, now) => {
  if (levelOf(viewer, opportunityType.name, "view") === "none") throw new NotFound();
  const { searchParams } = request.nextUrl;
  const address = readBoardAddress(searchParams);
  const [key, from] = [searchParams.get("column"), searchParams.get("after")];
  if (key && from) return Response.json(told(() => boardSlice(viewer, address, { key, from }, now)));
  return Response.json(await boardNews(viewer, address, numbersIn(searchParams.get("ids") ?? ""), now));
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
    .filter((id) => Number.isSafeInteger(id) && id > 0);
