import { macroMenu } from "@/lib/macros/macros";
import { route } from "@/lib/route";

/** The macros that the reader may use. */
export const GET = route("records", (viewer) => Response.json(macroMenu(viewer)));
