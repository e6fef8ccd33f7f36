import { parseInput } from "@/lib/input";
import { captureOf } from "@/lib/macros/capture";
import { macroTarget } from "@/lib/macros/input";
import { route } from "@/lib/route";

/** What a macro could keep of a case or of its form. A reading, but a form is too long for an address. */
export const POST = route("records", async (viewer, request) =>
  Response.json(captureOf(viewer, parseInput(macroTarget, await request.json().catch(() => null)))),
);
