import { route } from "@/lib/route";
import { answerPalette } from "@/lib/search/answer";

/** What the palette finds for `q`; every search asks the access layer itself which records the viewer may see. */
export const GET = route("records", (viewer, request) => {
  const text = request.nextUrl.searchParams.get("q") ?? "";
  return Response.json({ groups: answerPalette(viewer, text.slice(0, 200)) });
});
