import { NotFound } from "@/lib/errors";
import { BadAddress, type ListQuery, readListQuery } from "@/lib/filters/filter";
import { neighboursOf } from "@/lib/records/neighbours";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { route } from "@/lib/route";

/** The records before and after one: `?type=account&id=12&list=` with the address of the list somebody came from. */
export const GET = route("records", (viewer, request, _, now) => {
  const params = request.nextUrl.searchParams;
  const type = recordType(params.get("type") ?? "");
  const id = Number(params.get("id"));
  if (!Number.isSafeInteger(id)) throw new NotFound(type.labels.one);
  const query = queryOf(type, params.get("list") ?? "");
  return Response.json(neighboursOf(viewer, type.name, id, query, now));
});

/** An address that this list no longer understands stands for the plain list. */
function queryOf(type: RecordType, address: string): ListQuery {
  try {
    return readListQuery(type, new URLSearchParams(address));
  } catch (error) {
    if (error instanceof BadAddress) return readListQuery(type, new URLSearchParams());
    throw error;
  }
}
