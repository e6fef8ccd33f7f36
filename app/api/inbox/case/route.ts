import { NotFound } from "@/lib/errors";
import { casePane } from "@/lib/inbox/pane";
import { route } from "@/lib/route";

/** A case as the inbox shows it: `?id=12`. */
export const GET = route("application:inbox", (viewer, request, _params, now) => {
  const id = Number(request.nextUrl.searchParams.get("id"));
  if (!Number.isSafeInteger(id)) throw new NotFound("Case");
  return Response.json(casePane(viewer, id, now));
});
