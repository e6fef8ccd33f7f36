import { mayAdminister, type Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";

/** Throws NotFound unless the viewer may use the page SmartTopics. */
export function requireTopics(viewer: Viewer): void {
  if (!mayAdminister(viewer, "topics")) throw new NotFound();
}
