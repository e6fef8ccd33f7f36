import { placeholderGroups } from "@/lib/predefined-texts/placeholders";
import { route } from "@/lib/route";

/** The placeholders that a predefined text can hold. */
export const GET = route("records", () => Response.json({ groups: placeholderGroups() }));
