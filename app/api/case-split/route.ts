import { splitOffer } from "@/lib/cases/split-offer";
import { NotFound } from "@/lib/errors";
import { route } from "@/lib/route";

/** What can be split off a case: `?case=12`. */
export const GET = route("records", (viewer, request) => {
  const id = Number(request.nextUrl.searchParams.get("case"));
  if (!Number.isSafeInteger(id)) throw new NotFound("Case");
  return Response.json(splitOffer(viewer, id));
});
