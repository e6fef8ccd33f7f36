import { type Held, levelOf, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";

/**
 * Whether the viewer may change a note on a record that they see: whoever may edit the record, and its author while
 * their role still lets them edit records of the type at all. So an agent mends a word on a case that has moved on,
 * and somebody whose role became Read Only does not.
 */
export function mayChangeNote(
  viewer: Viewer,
  note: { kind: string; authorId: number | null },
  home: Held & { type: string },
): boolean {
  if (note.kind !== "note") return false;
  if (reaches(viewer, home.type, "edit", home)) return true;
  const isAuthor = note.authorId !== null && note.authorId === viewer.userId;
  return isAuthor && levelOf(viewer, home.type, "edit") !== "none";
}
