import { asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Prepared, prepared } from "@/db/prepared";
import {
  casePriorities,
  closingReasons,
  departmentStatuses,
  pipelines,
  stages,
  teams,
  topicCategories,
  topics,
  topicTeams,
  users,
} from "@/db/schema";
import { everyStatus } from "@/lib/cases/statuses";
import type { LookupName } from "@/lib/fields/field";
import { withGroup } from "./choice";
import { keptUntilWritten } from "./versions";

/** One choice of a short list, with what its glyph needs. */
export type Choice = {
  id: number;
  label: string;
  /** May no longer be chosen, but still names what points at it. */
  retired?: boolean;
  group?: string;
  /** A case status's category, a stage's kind. */
  kind?: string;
  /** A priority's or a stage's, by the name of its token. */
  colour?: string;
  /** Departments that a topic or status is there for, 0 standing for a record without one; all when absent. */
  teamIds?: number[];
  probability?: number;
  /** Where what it names counts to that one. */
  mergedIntoId?: number;
};

/** The choices of each short list, in the order that people put them in. */
const lists: Record<LookupName | "user" | "team", () => Choice[]> = {
  priority: () =>
    db()
      .select()
      .from(casePriorities)
      .orderBy(asc(casePriorities.position))
      .all()
      .map(({ id, name, colour, mergedIntoId }) => ({
        ...{ id, label: name, colour },
        retired: mergedIntoId !== null,
      })),
  status: listStatuses,
  stage: listStages,
  lost: () => listReasons("lost"),
  disqualified: () => listReasons("disqualified"),
  topic: listTopics,
  user: () =>
    db()
      .select()
      .from(users)
      .orderBy(asc(users.firstName), asc(users.lastName))
      .all()
      .map((user) => ({
        id: user.id,
        label: `${user.firstName} ${user.lastName}`,
        retired: user.deactivatedAt !== null,
      })),
  team: () =>
    db()
      .select({ id: teams.id, label: teams.name })
      .from(teams)
      .where(isNull(teams.mergedIntoId))
      .orderBy(asc(teams.name))
      .all(),
};

const kept: Record<string, () => readonly Choice[]> = Object.fromEntries(
  Object.entries(lists).map(([of, list]) => [of, keptUntilWritten(list)]),
);

/** The choices of a short list: a lookup's, or all users or teams. */
export const choices = (of: keyof typeof lists): readonly Choice[] => kept[of]!();

/** Whether the list has this choice, and it may still be chosen. */
export const isOpenChoice = (of: LookupName | "user" | "team", id: number): boolean =>
  openChoices[of].get({ id }) !== undefined;

const id = sql.placeholder("id");

const openChoices: Record<LookupName | "user" | "team", Prepared> = {
  priority: prepared(
    sql`select 1 from ${casePriorities} where ${casePriorities.id} = ${id} and ${casePriorities.mergedIntoId} is null`,
  ),
  status: prepared(
    sql`select 1 from ${departmentStatuses} where ${departmentStatuses.statusId} = ${id} limit 1`,
  ),
  stage: prepared(sql`select 1 from ${stages} where ${stages.id} = ${id} and ${stages.mergedIntoId} is null`),
  lost: openReason("lost"),
  disqualified: openReason("disqualified"),
  topic: prepared(sql`select 1 from ${topics} where ${topics.id} = ${id} and ${topics.active} = 1`),
  user: prepared(sql`select 1 from ${users} where ${users.id} = ${id} and ${users.deactivatedAt} is null`),
  team: prepared(sql`select 1 from ${teams} where ${teams.id} = ${id} and ${teams.mergedIntoId} is null`),
};

function openReason(of: "lost" | "disqualified"): Prepared {
  return prepared(sql`select 1 from ${closingReasons} where ${closingReasons.id} = ${id}
    and ${closingReasons.of} = ${of} and ${closingReasons.retired} = 0`);
}

const listReasons = (of: "lost" | "disqualified"): Choice[] =>
  db()
    .select({ id: closingReasons.id, label: closingReasons.name, retired: closingReasons.retired })
    .from(closingReasons)
    .where(eq(closingReasons.of, of))
    .orderBy(asc(closingReasons.position))
    .all();

/**
 * Pipeline by pipeline; where there is only one, its name says nothing. A stage that is called like one of an earlier
 * pipeline says its own as well, `Proposal (Renewals)`, so that neither a reader nor a file takes it for the other.
 */
function listStages(): Choice[] {
  const rows = db()
    .select()
    .from(stages)
    .innerJoin(pipelines, eq(pipelines.id, stages.pipelineId))
    .orderBy(asc(pipelines.position), asc(stages.position))
    .all();
  const several = new Set(rows.flatMap(({ pipelines: { id, retired } }) => (retired ? [] : id))).size > 1;
  const taken = new Map<string, number>();
  return rows.map(
    ({ stages: { id, name, kind, probability, colour, mergedIntoId }, pipelines: pipeline }) => {
      const retired = mergedIntoId !== null || pipeline.retired;
      if (!retired && !taken.has(name.toLowerCase())) taken.set(name.toLowerCase(), id);
      const isFirst = retired || taken.get(name.toLowerCase()) === id;
      return {
        ...{ id, label: isFirst ? name : withGroup(name, pipeline.name), kind, probability, colour, retired },
        ...(several && { group: pipeline.name }),
        ...(mergedIntoId && { mergedIntoId }),
      };
    },
  );
}

/** A status that no department offers any more only names what held it. */
function listStatuses(): Choice[] {
  const teamIds = lists.team().map((team) => team.id);
  return everyStatus(teamIds).map(({ name, category, ...status }) => ({
    ...status,
    label: name,
    kind: category,
    retired: status.teamIds.length === 0,
  }));
}

function listTopics(): Choice[] {
  const relevant = Map.groupBy(db().select().from(topicTeams).all(), (row) => row.topicId);
  return db()
    .select({ id: topics.id, label: topics.name, active: topics.active, group: topicCategories.name })
    .from(topics)
    .innerJoin(topicCategories, eq(topicCategories.id, topics.categoryId))
    .orderBy(asc(topicCategories.name), asc(topics.name))
    .all()
    .map(({ active, ...topic }) => ({
      ...topic,
      retired: !active,
      teamIds: withNone(relevant.get(topic.id)?.map((row) => row.teamId)),
    }));
}

const withNone = (teamIds: number[] | undefined) => teamIds && [0, ...teamIds];
