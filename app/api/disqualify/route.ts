import { NotFound } from "@/lib/errors";
import { disqualifyOffer } from "@/lib/leads/disqualify";
import { route } from "@/lib/route";

/** The reasons why nothing may come of a lead: `?lead=12`. */
export const GET = route("records", (viewer, request) => {
  const id = Number(request.nextUrl.searchParams.get("lead"));
  if (!Number.isSafeInteger(id)) throw new NotFound("Lead");
  return Response.json(disqualifyOffer(viewer, id));
});
