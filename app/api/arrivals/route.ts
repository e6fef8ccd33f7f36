import { levelOf } from "@/lib/access/scope";
import { Invalid, NotFound } from "@/lib/errors";
import { BadAddress, readListQuery } from "@/lib/filters/filter";
import { arrivalsIn } from "@/lib/records/arrivals";
import { recordType } from "@/lib/records/registry";
import { route } from "@/lib/route";

/** More than these nobody is told of one by one. */
const most = 200;

/** Which of some records stand in a list: `?type=case&ids=7,8&list=` with the list's address. */
export const GET = route("records", (viewer, request, _params, now) => {
  const params = request.nextUrl.searchParams;
  const type = recordType(params.get("type") ?? "");
  if (levelOf(viewer, type.name, "view") === "none") throw new NotFound(type.labels.many);
  const ids = (params.get("ids") ?? "").split(",").map(Number).filter(Number.isSafeInteger).slice(0, most);
  try {
    const query = readListQuery(type, new URLSearchParams(params.get("list") ?? ""));
    return Response.json({ ids: arrivalsIn(viewer, type, query, ids, now) });
  } catch (error) {
    if (error instanceof BadAddress) throw new Invalid({}, error.message);
    throw error;
  }
});
