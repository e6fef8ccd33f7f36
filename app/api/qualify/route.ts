import { NotFound } from "@/lib/errors";
import { qualifyOffer } from "@/lib/leads/qualify-offer";
import { route } from "@/lib/route";

/** What would be made of a lead: `?lead=12`. */
export const GET = route("records", (viewer, request) => {
  const id = Number(request.nextUrl.searchParams.get("lead"));
  if (!Number.isSafeInteger(id)) throw new NotFound("Lead");
  return Response.json(qualifyOffer(viewer, id));
});
