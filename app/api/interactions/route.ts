import { z } from "zod";
import { parseInput } from "@/lib/input";
import { feed } from "@/lib/interactions/feed";
import { kinds } from "@/lib/interactions/interaction";
import { route } from "@/lib/route";

const query = z.strictObject({
  record: z.coerce.number().int().positive(),
  kind: z.enum(kinds).optional(),
  before: z.string().max(40).optional(),
});

/** A page of a record's history: what is older than what the workspace shows, or of one kind alone. */
export const GET = route("records", (viewer, request, _params, now) => {
  const sent = Object.fromEntries(request.nextUrl.searchParams);
  const { record, kind, before } = parseInput(query, sent);
  return Response.json(feed(viewer, record, { kinds: kind && [kind], before }, now));
});
