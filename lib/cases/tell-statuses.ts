import type { Viewer } from "@/lib/access/viewer";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import { categoryNames, statusCategories } from "./status-categories";
import { statusesOf } from "./statuses";

export type ToldList = { teamId: number | null; name: string };

/** Changes a list, and tells the history of admins what it has now. Within a transaction. */
export function telling(viewer: Viewer, { teamId, name }: ToldList, now: Date, change: () => unknown): void {
  const before = inWords(teamId);
  change();
  const about = { subject: "case_status_list" as const, id: teamId, name };
  tellChange(viewer, about, changesBetween({ statuses: before }, { statuses: inWords(teamId) }), now);
}

/** By category the names of its statuses, so that the audit log tells the categories that differ. */
function inWords(teamId: number | null): Record<string, string[]> {
  const statuses = statusesOf(teamId);
  return Object.fromEntries(
    statusCategories.map((category) => [
      categoryNames[category],
      statuses.flatMap((status) => (status.category === category ? status.name : [])),
    ]),
  );
}
