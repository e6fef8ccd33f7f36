import { levelOf } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { recordTypes } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";

/** The types that the viewer may import: those whose records they may add. None without the right to import. */
export const importableTypes = (viewer: Viewer): RecordType[] =>
  can(viewer, "import") ? recordTypes().filter(({ name }) => levelOf(viewer, name, "edit") !== "none") : [];

/** Throws NotFound unless the viewer may import, and records of this type if one is named. */
export function mustImport(viewer: Viewer, type?: RecordType): void {
  const allowed = can(viewer, "import") && (!type || levelOf(viewer, type.name, "edit") !== "none");
  if (!allowed) throw new NotFound();
}
