import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { stageEntries } from "@/db/schema";
import { everyStage, standingStage } from "@/lib/pipelines/stages";
import { keptUntilWritten } from "@/lib/records/versions";

/** A stay of a deal in a stage, in milliseconds; without an end while it is there. */
export type Stay = { stageId: number; enteredAt: number; leftAt: number | null };

/** For each stage there is or was, the one that deals of it are in. */
export const standingIds = keptUntilWritten(
  (): ReadonlyMap<number, number> => new Map(everyStage().map(({ id }) => [id, standingStage(id)?.id ?? id])),
);

/**
 * Stays as the stages stand now (`standingIds`): one in a stage that was merged counts as in the one it was merged into,
 * and so two that have become one go on from each other.
 */
export function standing(stays: readonly Stay[], ids: ReadonlyMap<number, number>): Stay[] {
  const way: Stay[] = [];
  for (const stay of stays) {
    const stageId = ids.get(stay.stageId) ?? stay.stageId;
    const last = way.at(-1);
    if (last?.stageId === stageId) last.leftAt = stay.leftAt;
    else way.push({ ...stay, stageId });
  }
  return way;
}

/** The stays of a deal, one after the other. It must have been read for whoever asks. */
export const staysOf = (dealId: number): Stay[] =>
  standing(
    db()
      .select()
      .from(stageEntries)
      .where(eq(stageEntries.opportunityId, dealId))
      .orderBy(asc(stageEntries.id))
      .all()
      .map(({ stageId, enteredAt, leftAt }) => ({
        ...{ stageId, enteredAt: enteredAt.getTime() },
        leftAt: leftAt?.getTime() ?? null,
      })),
    standingIds(),
  );
