import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { events, users } from "@/db/schema";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { fullName } from "@/lib/people/names";
import type { Stored } from "@/lib/records/record";
import { formatInstant } from "@/lib/time/zone";
import { leadType } from "./lead";

/** Whether a record is a lead that became a deal. It is read on as it was then. */
export const isQualified = ({ type, values }: Pick<Stored, "type" | "values">): boolean =>
  type === leadType.name && values.status === "qualified";

/**
 * Whether the viewer may write on a record that was read for them: it is theirs to edit, and no lead that became a
 * deal.
 */
export const mayWriteOn = (viewer: Viewer, record: Stored): boolean =>
  reaches(viewer, record.type, "edit", record) && !isQualified(record);

/** Throws Invalid for a lead that became a deal (SPEC.md 10.1: it is one way). */
export function refuseQualified(record: Pick<Stored, "type" | "values">): void {
  if (isQualified(record))
    throw new Invalid(
      {},
      "This lead was qualified and stays as it was then. Go on with its opportunity instead.",
    );
}

/** Throws Invalid for a lead that cannot become a deal, saying who was first where somebody else was. */
export function refuseSettled(viewer: Viewer, lead: Stored): void {
  if (isQualified(lead)) throw new Invalid({}, `${whoQualified(viewer, lead)}. See its opportunity.`);
  if (lead.values.status === "disqualified")
    throw new Invalid({}, `${lead.name} was disqualified. Reopen the lead before you qualify it.`);
}

function whoQualified(viewer: Viewer, lead: Stored): string {
  const deed = db()
    .select({ at: events.at, actorId: events.actorId, user: users })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(eq(events.subject, "record"), eq(events.subjectId, lead.id), eq(events.kind, "lead.qualified")),
    )
    .orderBy(desc(events.id))
    .limit(1)
    .get();
  if (!deed) return `${lead.name} was qualified already`;
  const who = deed.actorId === viewer.userId ? "You" : deed.user ? fullName(deed.user) : "Rapport";
  return `${who} qualified ${lead.name} on ${formatInstant(deed.at, viewer.timeZone)}`;
}
