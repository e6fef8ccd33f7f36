import { levelOf } from "@/lib/access/scope";
import { NotFound } from "@/lib/errors";
import { filterFieldsOf } from "@/lib/filters/filter-fields";
import { recordType } from "@/lib/records/registry";
import { route } from "@/lib/route";

/**
 * What a list can be filtered by: `?type=account`, with the names of `ids=1,2`. Asked for when a filter is about to be
 * made, not with every list.
 */
export const GET = route("records", (viewer, request) => {
  const type = recordType(request.nextUrl.searchParams.get("type") ?? "");
  if (levelOf(viewer, type.name, "view") === "none") throw new NotFound("That record type");
  return Response.json(filterFieldsOf(viewer, type, idsIn(request.nextUrl.searchParams)));
});

const idsIn = (params: URLSearchParams): number[] =>
  (params.get("ids") ?? "").split(",").map(Number).filter(Number.isSafeInteger).slice(0, 500);
