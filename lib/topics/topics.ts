import { asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { topicCategories, topics, topicTeams } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import type { TopicInput } from "./topic-input";

/** A SmartTopic as the admin page draws it and its drawer edits it. Times are milliseconds since 1970. */
export type Topic = TopicInput & { id: number; category: string; active: boolean; updatedAt: number };

/** Every SmartTopic, by category and name. Needs the right to SmartTopics. */
export function listTopics(viewer: Viewer): Topic[] {
  requireAdmin(viewer, "topics");
  const teamsOf = Map.groupBy(db().select().from(topicTeams).all(), ({ topicId }) => topicId);
  return db()
    .select({ topic: topics, category: topicCategories.name })
    .from(topics)
    .innerJoin(topicCategories, eq(topicCategories.id, topics.categoryId))
    .orderBy(asc(sql`${topicCategories.name} collate nocase`), asc(sql`${topics.name} collate nocase`))
    .all()
    .map(({ topic: { createdAt: _, updatedAt, ...topic }, category }) => ({
      ...topic,
      category,
      updatedAt: updatedAt.getTime(),
      teamIds: (teamsOf.get(topic.id) ?? []).map(({ teamId }) => teamId),
    }));
}

/** What a case of this department may be about: the active topics that are relevant for it, by name. */
export function topicsFor(teamId: number): { id: number; name: string }[] {
  const relevant = sql`(not exists (select 1 from ${topicTeams} where ${topicTeams.topicId} = ${topics.id})
    or ${inArray(topics.id, topicsNaming(teamId))})`;
  return db()
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(sql`${topics.active} and ${relevant}`)
    .orderBy(asc(sql`${topics.name} collate nocase`))
    .all();
}

const topicsNaming = (teamId: number) =>
  db().select({ id: topicTeams.topicId }).from(topicTeams).where(eq(topicTeams.teamId, teamId));
