import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { teamMembers, teams, topicTeams, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { forgetList } from "@/lib/cases/status-lists";
import { Invalid } from "@/lib/errors";
import { tellChange } from "@/lib/events/admin-changes";
import { inSlices } from "@/lib/people/in-slices";
import { followChoice } from "@/lib/records/follow-choice";
import { moveTeamSlice } from "@/lib/records/reassign";
import { recordTypes } from "@/lib/records/registry";
import type { TeamMerge } from "./team-input";
import { teamRow } from "./teams";

/**
 * Merges one team into another: its people, the topics that are relevant for it, and its records, in slices before and
 * what came in between with the merge itself; cases take statuses of the other's list. Cannot be taken back. Throws
 * NotFound for an unknown team.
 */
export async function mergeTeams(viewer: Viewer, { fromId, intoId }: TeamMerge, now: Date): Promise<void> {
  requireAdmin(viewer, "teams");
  if (fromId === intoId) throw new Invalid({ intoId: "Choose another team to merge into." });
  const moveRecords = () => moveTeamSlice(viewer, fromId, intoId, now);
  teamRow(fromId);
  teamRow(intoId);
  await inSlices(moveRecords);
  transact(() => {
    const [from, into] = [teamRow(fromId), teamRow(intoId)];
    while (moveRecords());
    movePeople(fromId, intoId);
    moveTopics(fromId, intoId);
    forgetList(fromId);
    for (const { name: type } of recordTypes())
      followChoice({ type, field: "teamId", fromId, intoIds: [intoId] });
    // The name is free for a new team again; the number in brackets keeps the old one's unique.
    const name = `${from.name} (merged ${fromId})`;
    db().update(teams).set({ mergedIntoId: intoId, name }).where(eq(teams.id, fromId)).run();
    const change = { field: "mergedInto", from: null, to: into.name };
    tellChange(viewer, { subject: "team", id: fromId, name: from.name }, [change], now);
  });
}

function movePeople(fromId: number, intoId: number): void {
  const moved = db().delete(teamMembers).where(eq(teamMembers.teamId, fromId)).returning().all();
  const rows = moved.map(({ userId }) => ({ teamId: intoId, userId }));
  if (rows.length > 0) db().insert(teamMembers).values(rows).onConflictDoNothing().run();
  db().update(users).set({ primaryTeamId: intoId }).where(eq(users.primaryTeamId, fromId)).run();
}

function moveTopics(fromId: number, intoId: number): void {
  const moved = db().delete(topicTeams).where(eq(topicTeams.teamId, fromId)).returning().all();
  const rows = moved.map(({ topicId }) => ({ topicId, teamId: intoId }));
  if (rows.length > 0) db().insert(topicTeams).values(rows).onConflictDoNothing().run();
}
