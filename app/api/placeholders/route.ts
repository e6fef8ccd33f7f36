import { offeredPlaceholders } from "@/lib/placeholders/offered";
import { route } from "@/lib/route";

/** The placeholders that a text can hold. */
export const GET = route("records", () => Response.json({ placeholders: offeredPlaceholders() }));
