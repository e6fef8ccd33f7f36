import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { operations } from "@/db/schema";
import type { Value } from "@/lib/fields/field";
import { rowId } from "@/lib/people/fields";
import { everyStage } from "./stages";

/** Stages that deals are to follow, each with the probability that it had; a deal of another had its own typed. */
export const following = z.strictObject({
  stages: z
    .array(z.strictObject({ id: rowId, probability: z.int() }))
    .min(1)
    .max(200),
});
export type Following = z.infer<typeof following>;

/**
 * Whether the probability of a deal whose row names this stage is the stage's own, and nobody's typing: what it has, or
 * what it had, while its deals are still to follow.
 */
export const isOfStage = (probability: Value, stageId: Value): boolean =>
  probability === (everyStage().find(({ id }) => id === stageId)?.probability ?? null) ||
  underWay().some(({ stages }) =>
    stages.some((stage) => stage.id === stageId && stage.probability === probability),
  );

const underWay = (): Following[] =>
  db()
    .select({ payload: operations.payload })
    .from(operations)
    .where(and(isNull(operations.finishedAt), eq(operations.kind, "follow-stages")))
    .all()
    .map(({ payload }) => following.parse(payload));
