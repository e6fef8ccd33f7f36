import { parseInput } from "@/lib/input";
import { arrive, leave } from "@/lib/live/presence";
import { presenceInput } from "@/lib/live/presence-input";
import { route } from "@/lib/route";

/**
 * Takes where the user is in one tab. Not an action, which would wait for the one before it and cannot be sent by a tab
 * that closes.
 */
export const POST = route("records", async (viewer, request, _params, now) => {
  const { place, at } = parseInput(presenceInput, await request.json().catch(() => null));
  if (at) arrive(viewer, place, at, now);
  else leave(viewer, place);
  return new Response(null, { status: 204 });
});
