import { parseInput } from "@/lib/input";
import { route } from "@/lib/route";
import { draftInput } from "@/lib/what-if/draft";
import { effectOf } from "@/lib/what-if/preview";

/** What a draft of rules would do to all scores. It is sent as the body: a draft of many topics fits no address. */
export const POST = route("admin:experience", async (viewer, request, _params, now) => {
  const draft = parseInput(draftInput, await request.json().catch(() => null));
  return Response.json({ effect: await effectOf(viewer, draft, now) });
});
