import { type Held, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { viewerOfUser } from "@/lib/sessions/signed-in";

/** What the rules about a task look at. `home` is the record that it is on, if it is on one. */
export type HeldTask = {
  assigneeId: number;
  createdById: number | null;
  home: (Held & { type: string }) | null;
};

/**
 * Whether the viewer may change a task that they see: whoever may edit its record; without one, whose it is or who made
 * it.
 */
export function mayChangeTask(viewer: Viewer, { home, assigneeId, createdById }: HeldTask): boolean {
  if (viewer.readOnly) return false;
  if (home) return reaches(viewer, home.type, "edit", home);
  return viewer.superAdmin || assigneeId === viewer.userId || createdById === viewer.userId;
}

/** Whether the viewer may say of a task that they see that it is done: whoever has it to do, too. */
export const mayTickTask = (viewer: Viewer, task: HeldTask): boolean =>
  (!viewer.readOnly && task.assigneeId === viewer.userId) || mayChangeTask(viewer, task);

/**
 * Throws Invalid unless a task can be given to this user: to one who may see the record that it is on, and without a
 * record to the viewer or somebody of their teams.
 */
export function assertAssignable(viewer: Viewer, assigneeId: number, home: HeldTask["home"]): void {
  const assignee = viewerOfUser(assigneeId);
  if (!assignee) throw new Invalid({ assigneeId: "Choose somebody who works here." });
  if (home && !reaches(assignee, home.type, "view", home))
    throw new Invalid({ assigneeId: `${assignee.name} may not see this record.` });
  if (!home && !isNear(viewer, assigneeId))
    throw new Invalid({ assigneeId: "Choose somebody of your teams." });
}

/** Whether the viewer sees a task that is on no record: theirs, made by them, or of somebody of their teams. */
export const seesLooseTask = (viewer: Viewer, { assigneeId, createdById }: Omit<HeldTask, "home">): boolean =>
  (createdById !== null && createdById === viewer.userId) || isNear(viewer, assigneeId);

/** Whether somebody is the viewer, or of their teams. Everybody is to a Super Admin. */
export const isNear = (viewer: Viewer, userId: number): boolean =>
  viewer.superAdmin || userId === viewer.userId || viewer.colleagueIds.includes(userId);
