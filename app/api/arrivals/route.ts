import { levelOf } from "@/lib/access/scope";
import { NotFound } from "@/lib/errors";
import { readListQuery } from "@/lib/filters/filter";
import { arrivalsIn } from "@/lib/records/arrivals";
import { idsIn } from "@/lib/records/ids-in";
import { recordType } from "@/lib/records/registry";
import { route } from "@/lib/route";

/** Which of some records stand in a list: `?type=case&ids=7,8&list=` with the list's address. */
export const GET = route("records", (viewer, request, _params, now) => {
  const params = request.nextUrl.searchParams;
  const type = recordType(params.get("type") ?? "");
  if (levelOf(viewer, type.name, "view") === "none") throw new NotFound(type.labels.many);
  const query = readListQuery(type, new URLSearchParams(params.get("list") ?? ""));
  return Response.json({ ids: arrivalsIn(viewer, type, query, idsIn(params), now) });
});
