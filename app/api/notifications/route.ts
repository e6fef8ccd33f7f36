import { notificationsOf } from "@/lib/notifications/read";
import { route } from "@/lib/route";

/** As many as the bell shows. */
const shown = 8;

/** The user's latest notifications. */
export const GET = route("records", (viewer) => Response.json(notificationsOf(viewer, { limit: shown })));
