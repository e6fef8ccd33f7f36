import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { topics } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import type { TopicScoring } from "./draft";

/** A SmartTopic as the what-if page tries it. `seenAt` is when it was last changed, in milliseconds since 1970. */
export type ScoringTopic = TopicScoring & { id: number; name: string; active: boolean; seenAt: number };

/** What every SmartTopic does to scores, those in use first, by name. Needs the right to Experience Score. */
export function scoringTopics(viewer: Viewer): ScoringTopic[] {
  requireAdmin(viewer, "experience");
  return standingTopics();
}

/** The same for whoever has asked for the right already. */
export const standingTopics = (): ScoringTopic[] =>
  db()
    .select({
      id: topics.id,
      name: topics.name,
      active: topics.active,
      points: topics.points,
      reopenPenalty: topics.reopenPenalty,
      pointsDisabled: topics.pointsDisabled,
      resolutionMinutes: topics.resolutionMinutes,
      resolutionPenalty: topics.resolutionPenalty,
      responseLimits: topics.responseLimits,
      overageDisabled: topics.overageDisabled,
      updatedAt: topics.updatedAt,
    })
    .from(topics)
    .orderBy(sql`${topics.active} desc`, asc(sql`${topics.name} collate nocase`))
    .all()
    .map(({ updatedAt, ...topic }) => ({ ...topic, seenAt: updatedAt.getTime() }));
