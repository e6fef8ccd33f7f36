import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { leads } from "@/db/schema";
import { levelOf, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Stored } from "@/lib/records/record";
import { leadType } from "./lead";

/** What can be done with a lead besides changing it. */
export type LeadDeed = "qualify" | "disqualify" | "reopen";

type Held = Pick<Stored, "id" | "type" | "ownerId" | "teamId">;

/** What the viewer may do with each of some records that were read for them; leads alone have any. */
export function leadDeeds(
  viewer: Viewer,
  records: readonly Held[],
): Map<number, { qualified: boolean; deeds: readonly LeadDeed[] }> {
  const ids = records.filter(({ type }) => type === leadType.name).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = statuses.all<{ id: number; status: string }>({ ids: JSON.stringify(ids) });
  const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
  return new Map(
    records.map((record) => {
      const status = statusOf.get(record.id);
      const mayEdit = reaches(viewer, record.type, "edit", record);
      return [
        record.id,
        { qualified: status === "qualified", deeds: mayEdit ? deedsOn(viewer, status) : [] },
      ];
    }),
  );
}

function deedsOn(viewer: Viewer, status: string | undefined): LeadDeed[] {
  if (status === "disqualified") return ["reopen"];
  if (status !== "open") return [];
  return levelOf(viewer, "opportunity", "edit") === "none" ? ["disqualify"] : ["qualify", "disqualify"];
}

const statuses = prepared(sql`select ${leads.id} as id, ${leads.status} as status
  from json_each(${sql.placeholder("ids")}) as asked cross join ${leads} on ${leads.id} = asked.value`);
