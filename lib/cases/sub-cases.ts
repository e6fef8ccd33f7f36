import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { caseStatuses, cases, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Unconfirmed } from "@/lib/errors";
import type { Draft } from "@/lib/records/behaviour";
import { categoryOf, isSettled } from "./statuses";

const named = 3;

/**
 * A case is not resolved or closed while sub cases are open, unless the user has confirmed it (SPEC.md 5.4). Throws
 * Unconfirmed. It names and counts what the viewer may see, and of others no more than that there are some.
 */
export function refuseOpenSubCases(viewer: Viewer, { id, before, values, changed, confirmed }: Draft): void {
  if (id === null || before === null || !changed.has("statusId") || confirmed.includes("openSubCases"))
    return;
  if (isSettled(before.statusId ?? null) || !isSettled(values.statusId ?? null)) return;
  if (subCases(id, sql`1`, 1).length === 0) return;
  const verb = categoryOf(values.statusId ?? null) === "closed" ? "Close" : "Resolve";
  throw new Unconfirmed({
    key: "openSubCases",
    ...inWords(subCases(id, scope(viewer, "case", "view") ?? sql`1`, 1000)),
    confirmLabel: `${verb} anyway`,
  });
}

type SubCase = { number: string; name: string };

function inWords(seen: SubCase[]): { title: string; description: string } {
  const ask = "They stay open if you go on.";
  if (seen.length === 0) return { title: "It has open sub cases", description: ask };
  const names = seen.slice(0, named).map(({ number, name }) => `${number} ${name}`);
  const rest = seen.length > named ? [`${seen.length - named} more`] : [];
  const listed = new Intl.ListFormat("en-US").format([...names, ...rest]);
  const title = seen.length === 1 ? "A sub case is still open" : `${seen.length} sub cases are still open`;
  return { title, description: `${listed}. ${seen.length === 1 ? "It stays open if you go on." : ask}` };
}

/** The open sub cases of a case that meet a condition, the oldest first. */
const subCases = (parentId: number, condition: SQL, limit: number): SubCase[] =>
  db().all<SubCase>(sql`select ${cases.number} as number, ${records.name} as name
    from ${cases} cross join ${records} on ${records.id} = ${cases.id}
    cross join ${caseStatuses} on ${caseStatuses.id} = ${cases.statusId}
    where ${cases.parentId} = ${parentId} and ${records.deletedAt} is null
      and ${caseStatuses.category} not in ('resolved', 'closed') and ${condition}
    order by ${cases.id} limit ${limit}`);
