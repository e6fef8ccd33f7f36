import { route } from "@/lib/route";
import { searchArticles } from "@/lib/wiki/search";

/** Articles that hold these words, for the panel beside a case: `?q=login`. */
export const GET = route("records", (viewer, request) => {
  const text = request.nextUrl.searchParams.get("q") ?? "";
  return Response.json({ hits: searchArticles(viewer, text.slice(0, 200), 10) });
});
