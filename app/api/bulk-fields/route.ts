import { bulkFieldsOf } from "@/lib/bulk/fields";
import { recordType } from "@/lib/records/registry";
import { route } from "@/lib/route";

/** The fields that **Bulk edit** can set: `?type=account`. */
export const GET = route("records", (viewer, request) =>
  Response.json(bulkFieldsOf(viewer, recordType(request.nextUrl.searchParams.get("type") ?? ""))),
);
