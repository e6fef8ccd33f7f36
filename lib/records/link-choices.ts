import type { Viewer } from "@/lib/access/viewer";
import type { ListQuery } from "@/lib/filters/filter";
import { searchRecords } from "@/lib/search/search";
import { listRecords } from "./list";
import type { RecordType } from "./type";

/** A record to link to: its id, its name, and what tells it from another of the same name. */
export type LinkChoice = { value: string; label: string; hint?: string };

const most = 25;

/** The records of a type that match `q` and that the viewer may see, best first; the first by name when it is empty. */
export function linkChoices(viewer: Viewer, type: RecordType, q: string, now: Date): LinkChoice[] {
  if (!q.trim()) return listRecords(viewer, type, firstByName, [], now).rows.map(toChoice);
  const [group] = searchRecords(viewer, q, { types: [type.name], limit: most });
  return (group?.hits ?? []).map(toChoice);
}

const firstByName: ListQuery = {
  filters: [],
  q: "",
  sort: { by: "name", order: "asc" },
  size: most,
  place: { at: "first" },
  from: 1,
};

const toChoice = ({
  id,
  name,
  detail,
}: {
  id: number;
  name: string;
  detail?: string | null;
}): LinkChoice => ({
  value: String(id),
  label: name,
  hint: detail ?? undefined,
});
