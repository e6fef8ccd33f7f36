import { levelOf } from "@/lib/access/scope";
import { NotFound } from "@/lib/errors";
import { boardNews, boardSlice } from "@/lib/opportunities/board";
import { readBoardAddress } from "@/lib/opportunities/board-address";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { idsIn } from "@/lib/records/ids-in";
import { route } from "@/lib/route";

/**
 * Of the board by its address, the tiles of a column after a place (`&column=stage-3&after=`), or what has become of
 * some records, with the sums of all columns (`&ids=1,2`).
 */
export const GET = route("records", async (viewer, request, _params, now) => {
  if (levelOf(viewer, opportunityType.name, "view") === "none") throw new NotFound();
  const { searchParams } = request.nextUrl;
  const address = readBoardAddress(searchParams);
  const [key, from] = [searchParams.get("column"), searchParams.get("after")];
  if (key && from) return Response.json(boardSlice(viewer, address, { key, from }, now));
  return Response.json(await boardNews(viewer, address, idsIn(searchParams), now));
});
