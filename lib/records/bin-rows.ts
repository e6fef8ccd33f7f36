import type { Viewer } from "@/lib/access/viewer";
import { ago, formatInstant } from "@/lib/time/zone";
import type { Binned } from "./bin-list";
import { choices } from "./lookups";
import { recordType } from "./registry";

/** A record in the bin in words. */
export type BinRow = {
  id: number;
  name: string;
  type: string;
  icon: string;
  owner: string;
  deletedBy: string;
  /** Shortly, and in full. */
  deleted: string;
  deletedAt: string;
};

/** The rows of the recycle bin as this viewer reads them. */
export function binRows(viewer: Viewer, rows: readonly Binned[], now: Date): BinRow[] {
  const people = new Map(choices("user").map(({ id, label }) => [id, label]));
  const nameOf = (id: number | null) => (id === null ? "" : (people.get(id) ?? ""));
  return rows.map(({ id, name, type, ownerId, deletedById, deletedAt }) => ({
    id,
    name,
    type: recordType(type).labels.one,
    icon: recordType(type).icon,
    owner: nameOf(ownerId),
    deletedBy: nameOf(deletedById) || "Rapport",
    deleted: ago(new Date(deletedAt), now, viewer.timeZone),
    deletedAt: formatInstant(new Date(deletedAt), viewer.timeZone),
  }));
}
