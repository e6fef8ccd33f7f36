import { peopleToAskOf, whyOf } from "@/lib/people/why";
import { route } from "@/lib/route";

/** Why a user can or cannot see a record: `type`, `id`, `user`. Without a user, everybody to ask it of. */
export const GET = route("records", (viewer, { nextUrl: { searchParams } }) => {
  const number = (name: string) => Number(searchParams.get(name));
  if (!searchParams.has("user")) return Response.json({ people: peopleToAskOf(viewer) });
  return Response.json(
    whyOf(viewer, { type: searchParams.get("type") ?? "", id: number("id") }, number("user")),
  );
});
