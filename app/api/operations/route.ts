import { operationsToTell } from "@/lib/operations/status";
import { route } from "@/lib/route";

/** How the user's long work stands. Asked for every second while some is under way. */
export const GET = route("records", (viewer) => Response.json({ operations: operationsToTell(viewer) }));
