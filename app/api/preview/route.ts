import { NotFound } from "@/lib/errors";
import { previewOf } from "@/lib/records/preview";
import { recordType } from "@/lib/records/registry";
import { route } from "@/lib/route";

/** What the panel beside a list shows of a record: `?type=account&id=12`. */
export const GET = route("records", (viewer, request, _, now) => {
  const params = request.nextUrl.searchParams;
  const type = recordType(params.get("type") ?? "");
  const id = Number(params.get("id"));
  if (!Number.isSafeInteger(id)) throw new NotFound(type.labels.one);
  return Response.json(previewOf(viewer, type.name, id, now));
});
