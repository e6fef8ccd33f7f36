import { duplicatesOfForm } from "@/lib/duplicates/find";
import { route } from "@/lib/route";

/** Records that may be the one that somebody is just writing down: `type`, and what the form holds by field key. */
export const GET = route("records", (viewer, { nextUrl: { searchParams } }) =>
  Response.json({ duplicates: duplicatesOfForm(viewer, searchParams.get("type") ?? "", searchParams) }),
);
