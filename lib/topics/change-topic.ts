import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import {
  articleTopics,
  caseClocks,
  cases,
  scoreEvents,
  teams,
  topicCategories,
  topics,
  topicTeams,
} from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { countRows } from "./count-rows";
import { type TopicInput, topicInput } from "./topic-input";

/**
 * Makes a SmartTopic, active; gives its id. Throws NotFound without the right to SmartTopics, Invalid for what
 * does not fit: a name that is taken, a category or department that is not there, points off their scale.
 */
export function createTopic(viewer: Viewer, input: TopicInput, now: Date): number {
  requireAdmin(viewer, "topics");
  const { teamIds, ...columns } = parseInput(topicInput, input);
  return transact(() => {
    refuseMisfits({ teamIds, ...columns }, null);
    const values = { ...columns, createdAt: now, updatedAt: now };
    const { id } = db().insert(topics).values(values).returning({ id: topics.id }).get();
    setTeams(id, teamIds);
    tellCreation(viewer, about(id, columns.name), { ...columns, teamIds }, now);
    return id;
  });
}

/** Changes a SmartTopic, from now on: points that were given stay as they were. Throws like `createTopic`. */
export function changeTopic(viewer: Viewer, id: number, input: TopicInput, now: Date): void {
  requireAdmin(viewer, "topics");
  const topic = parseInput(topicInput, input);
  transact(() => {
    const changes = changesBetween(readTopic(id), topic);
    refuseMisfits(topic, id);
    if (changes.length === 0) return;
    const { teamIds, ...columns } = topic;
    db()
      .update(topics)
      .set({ ...columns, updatedAt: now })
      .where(eq(topics.id, id))
      .run();
    setTeams(id, teamIds);
    tellChange(viewer, about(id, topic.name), changes, now);
  });
}

/** Takes a topic out of the choices; cases that have it keep it. Throws NotFound without the right. */
export const deactivateTopic = (viewer: Viewer, id: number, now: Date): void =>
  setActive(viewer, id, false, now);

/** Puts a topic back among the choices. Throws NotFound without the right. */
export const activateTopic = (viewer: Viewer, id: number, now: Date): void =>
  setActive(viewer, id, true, now);

/** Removes a topic that was never used. Throws NotFound without the right, Invalid when a case or score names it. */
export function deleteTopic(viewer: Viewer, id: number, now: Date): void {
  requireAdmin(viewer, "topics");
  transact(() => {
    const { name } = readTopic(id);
    if (isUsed(id))
      throw new Invalid({}, `“${name}” has been used and stays in the history. Deactivate it instead.`);
    setTeams(id, []);
    db().delete(articleTopics).where(eq(articleTopics.topicId, id)).run();
    db().delete(topics).where(eq(topics.id, id)).run();
    tellRemoval(viewer, about(id, name), now);
  });
}

const about = (id: number, name: string) => ({ subject: "topic" as const, id, name });

function setActive(viewer: Viewer, id: number, active: boolean, now: Date): void {
  requireAdmin(viewer, "topics");
  transact(() => {
    const before = readTopic(id);
    if (before.active === active) return;
    db().update(topics).set({ active, updatedAt: now }).where(eq(topics.id, id)).run();
    tellChange(viewer, about(id, before.name), changesBetween(before, { active }), now);
  });
}

function readTopic(id: number): TopicInput & { active: boolean } {
  const topic = db().select().from(topics).where(eq(topics.id, id)).get();
  if (!topic) throw new NotFound("This topic");
  const rows = db().select().from(topicTeams).where(eq(topicTeams.topicId, id)).all();
  return { ...topic, teamIds: rows.map(({ teamId }) => teamId).sort((a, b) => a - b) };
}

function refuseMisfits({ name, categoryId, teamIds }: TopicInput, ownId: number | null): void {
  const taken = sql`lower(${topics.name}) = lower(${name}) and ${topics.id} is not ${ownId}`;
  if (countRows(topics, taken) > 0) throw new Invalid({ name: "Another topic has this name." });
  if (countRows(topicCategories, eq(topicCategories.id, categoryId)) === 0)
    throw new Invalid({ categoryId: "Choose a category." });
  const known = countRows(teams, and(inArray(teams.id, teamIds), isNull(teams.mergedIntoId)));
  if (known !== teamIds.length)
    throw new Invalid({ teamIds: "One of these departments is no longer there." });
}

function setTeams(topicId: number, teamIds: number[]): void {
  db().delete(topicTeams).where(eq(topicTeams.topicId, topicId)).run();
  if (teamIds.length > 0)
    db()
      .insert(topicTeams)
      .values(teamIds.map((teamId) => ({ topicId, teamId })))
      .run();
}

/** Cases in the recycle bin count, and so do the ledger of cases that are long gone and clocks that it ran out by. */
function isUsed(id: number): boolean {
  const used = (of: typeof cases | typeof scoreEvents | typeof caseClocks) =>
    db().select({ id: of.id }).from(of).where(eq(of.topicId, id)).limit(1).get() !== undefined;
  return used(cases) || used(scoreEvents) || used(caseClocks);
}
