import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { stageEntries } from "@/db/schema";
import type { Value } from "@/lib/fields/field";
import { standingStage } from "@/lib/pipelines/stages";
import type { Values } from "@/lib/records/behaviour";
import type { Stored } from "@/lib/records/record";

/** A move that is taken back within this time, in milliseconds, was none: the deal never left. */
const slipOfTheHand = 5 * 60_000;

/** Since when the deal is in the stage that it is to have. `before` is null for a new one. */
export function stageSince(id: number | null, before: Values | null, stageId: Value, now: Date): number {
  if (id === null || before === null) return now.getTime();
  if (isMergedInto(before.stageId ?? null, stageId)) return Number(before.stageSince);
  return entryTakenUpAgain(id, stageId, now)?.enteredAt.getTime() ?? now.getTime();
}

/** Writes down which stages the deal has been in. Within the transaction of the change. */
export function followStage(before: Stored | null, after: Stored, now: Date): void {
  const [was, is] = [before?.values.stageId ?? null, after.values.stageId];
  if (was === is || typeof is !== "number") return;
  const again = before && entryTakenUpAgain(after.id, is, now);
  if (isMergedInto(was, is)) rename(after.id, Number(was), is);
  else if (again) takeUpAgain(after.id, again.id);
  else enter(after.id, is, now);
}

/** A stage that was merged into another takes its deals along: they came there when they came to it. */
const isMergedInto = (fromId: Value, toId: Value): boolean =>
  fromId !== null && fromId !== toId && standingStage(fromId)?.id === toId;

/** Whether a deal that comes to the stage now only goes back to where it was a moment ago. */
export const takesUpAgain = (id: number, stageId: number, now: Date): boolean =>
  entryTakenUpAgain(id, stageId, now) !== null;

type Entry = typeof stageEntries.$inferSelect;

/** The stage before the one that it is in, where it goes back there at once. */
function entryTakenUpAgain(opportunityId: number, stageId: Value, now: Date): Entry | null {
  const [last, earlier] = db()
    .select()
    .from(stageEntries)
    .where(eq(stageEntries.opportunityId, opportunityId))
    .orderBy(desc(stageEntries.id))
    .limit(2)
    .all();
  const atOnce = last && now.getTime() - last.enteredAt.getTime() < slipOfTheHand;
  return atOnce && earlier && standingStage(earlier.stageId)?.id === stageId ? earlier : null;
}

const isOpenOf = (opportunityId: number) =>
  and(eq(stageEntries.opportunityId, opportunityId), isNull(stageEntries.leftAt));

function takeUpAgain(opportunityId: number, entryId: number): void {
  db().delete(stageEntries).where(isOpenOf(opportunityId)).run();
  db().update(stageEntries).set({ leftAt: null }).where(eq(stageEntries.id, entryId)).run();
}

function enter(opportunityId: number, stageId: number, now: Date): void {
  db().update(stageEntries).set({ leftAt: now }).where(isOpenOf(opportunityId)).run();
  db().insert(stageEntries).values({ opportunityId, stageId, enteredAt: now }).run();
}

const rename = (opportunityId: number, fromId: number, toId: number): void =>
  void db()
    .update(stageEntries)
    .set({ stageId: toId })
    .where(and(eq(stageEntries.opportunityId, opportunityId), eq(stageEntries.stageId, fromId)))
    .run();
