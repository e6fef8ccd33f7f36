import { filledText } from "@/lib/predefined-texts/fill";
import { route } from "@/lib/route";

/** A predefined text filled in for what is at hand: `?record=12`, or of a new form `?contact=3&account=4`. */
export const GET = route<{ id: string }>("records", (viewer, { nextUrl: { searchParams } }, { id }) => {
  const asked = (name: string) => Number(searchParams.get(name)) || null;
  const about = { recordId: asked("record"), contactId: asked("contact"), accountId: asked("account") };
  return Response.json({ html: filledText(viewer, Number(id), about) });
});
