import { NotFound } from "@/lib/errors";
import { moveQuestion } from "@/lib/opportunities/move-question";
import { route } from "@/lib/route";

/** What a deal must be given to come into a stage: `?deal=12&stage=4`. */
export const GET = route("records", (viewer, request, _params, now) => {
  const [deal, stage] = ["deal", "stage"].map((name) => Number(request.nextUrl.searchParams.get(name)));
  if (!Number.isSafeInteger(deal) || !Number.isSafeInteger(stage)) throw new NotFound("Opportunity");
  return Response.json(moveQuestion(viewer, deal!, stage!, now));
});
