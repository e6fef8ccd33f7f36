import { parseInput } from "@/lib/input";
import { macroTarget } from "@/lib/macros/input";
import { previewMacro } from "@/lib/macros/preview";
import { rowId } from "@/lib/people/fields";
import { route } from "@/lib/route";

const question = macroTarget.extend({ macroId: rowId });

/** What a macro would do to a case or to its form. A reading, but a form is too long for an address. */
export const POST = route("records", async (viewer, request, _, now) => {
  const { macroId, ...target } = parseInput(question, await request.json().catch(() => null));
  return Response.json(previewMacro(viewer, macroId, target, now));
});
