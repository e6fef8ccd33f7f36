import { textMenu } from "@/lib/predefined-texts/texts";
import { route } from "@/lib/route";

/** The predefined texts that the reader may insert. */
export const GET = route("records", (viewer) => Response.json(textMenu(viewer)));
