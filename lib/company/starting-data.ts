import { db } from "@/db/client";
import {
  casePriorities,
  caseStatuses,
  departmentStatuses,
  experienceRules,
  locations,
  roles,
  teamMembers,
  teams,
  topicCategories,
  topics,
} from "@/db/schema";
import { startingRoles } from "@/lib/access/starting-roles";
import { defaultRules } from "@/lib/experience/bands";
import { insertStages } from "@/lib/pipelines/rows";
import { usualStages } from "@/lib/pipelines/usual-stages";

/** What every company starts with. Gives the team and place of the first user. */
export function insertStartingData(now: Date): { teamId: number; locationId: number } {
  insertRoles(now);
  insertServiceLists();
  insertSalesPipeline();
  insertTopics(now);
  db()
    .insert(experienceRules)
    .values({ id: 1, ...defaultRules })
    .run();
  const team = db().insert(teams).values({ name: "General", createdAt: now }).returning().get();
  const location = db().insert(locations).values({ name: "Default" }).returning().get();
  return { teamId: team.id, locationId: location.id };
}

/** Puts a user into a team; once is enough. */
export function addToTeam(teamId: number, userId: number): void {
  db().insert(teamMembers).values({ teamId, userId }).onConflictDoNothing().run();
}

function insertRoles(now: Date): void {
  const rows = Object.entries(startingRoles).map(([name, permissions]) => ({
    name,
    permissions,
    createdAt: now,
  }));
  db().insert(roles).values(rows).run();
}

/** The category and the topic that a case can have before anybody made others; it moves no score. */
function insertTopics(now: Date): void {
  const category = db().insert(topicCategories).values({ name: "General" }).returning().get();
  const topic = {
    name: "General",
    categoryId: category.id,
    responseLimits: {},
    createdAt: now,
    updatedAt: now,
  };
  db().insert(topics).values(topic).run();
}

/** SPEC.md 5.1. */
function insertServiceLists(): void {
  db()
    .insert(casePriorities)
    .values([
      { name: "Urgent", position: 1, colour: "risk", isDefault: true },
      { name: "High", position: 2, colour: "slip" },
      { name: "Normal", position: 3, colour: "steady" },
      { name: "Low", position: 4, colour: "strong" },
    ])
    .run();
  const statuses = db()
    .insert(caseStatuses)
    .values([
      { category: "open", name: "Open", position: 1 },
      { category: "in_progress", name: "In Progress", position: 2 },
      { category: "awaiting_response", name: "Awaiting Response", position: 3 },
      { category: "resolved", name: "Resolved", position: 4 },
      { category: "closed", name: "Closed", position: 5 },
    ])
    .returning()
    .all();
  db()
    .insert(departmentStatuses)
    .values(statuses.map(({ id, position }) => ({ statusId: id, position })))
    .run();
}

/** The stages of the pipeline that every store has. */
const insertSalesPipeline = (): void => void insertStages([...usualStages]);
