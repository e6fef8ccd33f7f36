import { desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { operations, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Operation } from "@/lib/operations/read";
import { fullName } from "@/lib/people/names";
import { formatInstant } from "@/lib/time/zone";

/** What an undo of a re-scoring is asked for with. */
export const undoPayload = z.strictObject({ operationId: z.int().positive() });

/** The last re-scoring or undoing of one, whoever asked for it. */
function lastOfThem(): Operation | undefined {
  return db()
    .select()
    .from(operations)
    .where(inArray(operations.kind, ["rescore", "rescore-undo"]))
    .orderBy(desc(operations.id))
    .limit(1)
    .get();
}

/**
 * Throws Invalid while history is being scored anew, or put back. For that, and for what would bring many points from
 * an account whose turn is to come to one that had it.
 */
export function refuseUnderWay(): void {
  const last = lastOfThem();
  if (last && !last.finishedAt)
    throw new Invalid({}, `“${last.title}” is under way. Wait for its end, or cancel it.`);
}

/** The re-scoring that can be taken back: the last one, unless that was done already or it is still under way. */
export function undoableRescoring(): Operation | undefined {
  const last = lastOfThem();
  if (!last?.finishedAt) return undefined;
  if (last.kind === "rescore") return last;
  if (last.state === "done") return undefined;
  const { operationId } = undoPayload.parse(last.payload);
  return db().select().from(operations).where(eq(operations.id, operationId)).get();
}

/** The last time that history was scored anew, for the what-if page. */
export type LastRescoring = {
  id: number;
  /** On the reader's clock. */
  at: string;
  by: string;
  /** How many accounts have another score for it. */
  moved: number;
  /** How far it came, where it was cancelled or failed. */
  stopped: { done: number; total: number | null } | null;
};

/** What can be taken back, or null; and whether history is being scored anew now. Needs the right to Experience Score. */
export function rescoringState(viewer: Viewer): { last: LastRescoring | null; underWay: boolean } {
  requireAdmin(viewer, "experience");
  const last = lastOfThem();
  const undoable = undoableRescoring();
  return {
    last: undoable ? told(viewer, undoable) : null,
    underWay: last !== undefined && last.finishedAt === null,
  };
}

function told(viewer: Viewer, rescoring: Operation): LastRescoring {
  const { id, userId, createdAt, state, done, total, result } = rescoring;
  const by = db().select().from(users).where(eq(users.id, userId)).get();
  return {
    ...{ id, at: formatInstant(createdAt, viewer.timeZone), by: by ? fullName(by) : "Somebody" },
    moved: (result as { moved: number } | null)?.moved ?? 0,
    stopped: state === "done" ? null : { done, total },
  };
}
