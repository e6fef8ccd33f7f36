import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, interactions, tasks, watchers } from "@/db/schema";
import { reaches } from "@/lib/access/scope";
import type { Value } from "@/lib/fields/field";
import { audienceOf, followRecord } from "@/lib/interactions/follow";
import { dateLastInteraction } from "@/lib/interactions/last";
import type { Values } from "@/lib/records/behaviour";
import type { Stored } from "@/lib/records/record";
import { recordTypes } from "@/lib/records/registry";
import { touched } from "@/lib/records/versions";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import type { Along } from "./along";

/** What hangs on a lead and would go along to an opportunity of these values, as it stands now. */
export function hangingOn(leadId: number, { ownerId, teamId }: Values): Along {
  return {
    interactions: db().select(counted).from(interactions).where(eq(interactions.recordId, leadId)).get()!.n,
    files: db().select(counted).from(attachments).where(eq(attachments.recordId, leadId)).get()!.n,
    tasks: tasksGoing(leadId, { type: "opportunity", ownerId: idIn(ownerId), teamId: idIn(teamId) }).length,
  };
}

const idIn = (value: Value | undefined): number | null => (typeof value === "number" ? value : null);

/** Whose an opportunity is, by which it is seen. */
type Held = Pick<Stored, "type" | "ownerId" | "teamId">;

const counted = { n: count() };

/**
 * Has what hangs on a lead go along to its opportunity; the lead must lead there already. Within the transaction.
 *
 * Interactions move: what was said was said once, is counted once and is changed in one place. The lead goes on
 * showing them, as contact and account do. Files are copied, as no other record shows them: the lead keeps what it
 * had, and the bytes are on disk once whatever names them. Open tasks move, as they are done once, but for those of
 * people who may not see the opportunity; what is done stays where it was done. Who watched the lead watches both.
 */
export function takeAlong(lead: Stored, deal: Stored): Along {
  const gone = {
    interactions: moveInteractions(lead, deal),
    files: copyFiles(lead, deal),
    tasks: moveTasks(lead, deal),
  };
  db().run(sql`insert or ignore into ${watchers} (record_id, user_id, since)
    select ${deal.id}, user_id, since from ${watchers} where record_id = ${lead.id}`);
  return gone;
}

function moveInteractions(lead: Stored, deal: Stored): number {
  const { changes } = db()
    .update(interactions)
    .set({ recordId: deal.id })
    .where(eq(interactions.recordId, lead.id))
    .run();
  if (changes === 0) return 0;
  followRecord(deal);
  for (const id of audienceOf(deal)) dateLastInteraction(id);
  for (const { name } of recordTypes()) touched(name);
  return changes;
}

const copyFiles = (lead: Stored, deal: Stored): number =>
  db().run(sql`insert into ${attachments} (record_id, name, type, bytes, hash, added_by_id, added_at)
    select ${deal.id}, name, type, bytes, hash, added_by_id, added_at from ${attachments}
    where record_id = ${lead.id} order by id`).changes;

const moveTasks = (lead: Stored, deal: Stored): number =>
  db()
    .update(tasks)
    .set({ recordId: deal.id })
    .where(inArray(tasks.id, tasksGoing(lead.id, deal)))
    .run().changes;

const tasksGoing = (leadId: number, deal: Held): number[] =>
  db()
    .select()
    .from(tasks)
    .where(and(eq(tasks.recordId, leadId), isNull(tasks.doneAt)))
    .all()
    .filter(({ assigneeId }) => maySee(assigneeId, deal))
    .map(({ id }) => id);

function maySee(userId: number, deal: Held): boolean {
  const viewer = viewerOfUser(userId);
  return viewer !== null && reaches(viewer, deal.type, "view", deal);
}
