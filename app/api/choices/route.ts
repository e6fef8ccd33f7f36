import { levelOf } from "@/lib/access/scope";
import { NotFound } from "@/lib/errors";
import { linkChoices } from "@/lib/records/link-choices";
import { recordType } from "@/lib/records/registry";
import { route } from "@/lib/route";

/** Records to link to: `?type=account&q=abc`. */
export const GET = route("records", (viewer, request, _params, now) => {
  const { searchParams } = request.nextUrl;
  const type = recordType(searchParams.get("type") ?? "");
  if (levelOf(viewer, type.name, "view") === "none") throw new NotFound("That record type");
  return Response.json({ options: linkChoices(viewer, type, searchParams.get("q") ?? "", now) });
});
