import { NotFound } from "@/lib/errors";
import { route } from "@/lib/route";
import { readArticle } from "@/lib/wiki/articles";

/** An article to be read beside a case. */
export const GET = route<{ id: string }>("records", (viewer, _, { id }) => {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new NotFound("This article");
  const { title, html } = readArticle(viewer, Number(id));
  return Response.json({ title, html });
});
