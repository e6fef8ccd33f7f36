import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { roles } from "@/db/schema";
import type { Level, RecordRight } from "@/lib/access/permissions";
import { requireAdmin } from "@/lib/access/require-admin";
import { type Ground, groundOf, lets, levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { choices } from "@/lib/records/lookups";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { fullName } from "./names";
import { type UserRow, userRow } from "./users";

/** Whether somebody may do one thing with a record, and what decides it, in words. */
export type Verdict = { right: RecordRight; allowed: boolean; because: string };

export type Why = {
  record: string;
  user: string;
  /** Their role, or that they need none. */
  role: string;
  verdicts: Verdict[];
};

const rights: RecordRight[] = ["view", "edit", "delete"];

/**
 * Why a user can or cannot see, change and delete a record that the viewer sees: the role, level, team and rule that
 * decide, told by the function that decides. Throws NotFound without the page Users or Roles & Permissions.
 */
export function whyOf(viewer: Viewer, ref: { type: string; id: number }, userId: number): Why {
  requireAdmin(viewer, "users", "roles");
  const type = recordType(ref.type);
  const record = getRecord(viewer, type, ref.id);
  const user = userRow(userId);
  return {
    record: record.name,
    user: fullName(user),
    role: roleOf(user),
    verdicts: rights.map((right) => verdictOf(user, type, record, right)),
  };
}

/** Everybody to ask it of, by name. */
export function peopleToAskOf(viewer: Viewer): { id: number; name: string }[] {
  requireAdmin(viewer, "users", "roles");
  return choices("user").map(({ id, label }) => ({ id, name: label }));
}

function roleOf(user: UserRow): string {
  if (user.superAdmin) return "Super Admin";
  const role =
    user.roleId === null ? undefined : db().select().from(roles).where(eq(roles.id, user.roleId)).get();
  return role?.name ?? "no role";
}

function verdictOf(user: UserRow, type: RecordType, record: Stored, right: RecordRight): Verdict {
  const shut = user.deactivatedAt
    ? "They are deactivated and cannot log in."
    : user.licensedAt
      ? null
      : "They have no license, and nobody opens the CRM without one.";
  const asUser = shut ? null : viewerOfUser(user.id);
  if (!asUser) return { right, allowed: false, because: shut ?? "They cannot log in." };
  const ground = groundOf(asUser, type.name, right, record);
  return { right, allowed: lets(ground), because: inWords({ user, asUser, type, record, right, ground }) };
}

type Told = {
  user: UserRow;
  asUser: Viewer;
  type: RecordType;
  record: Stored;
  right: RecordRight;
  ground: Ground;
};

function inWords(told: Told): string {
  const { user, asUser, record } = told;
  if (user.superAdmin) return "A Super Admin may do everything.";
  const rule = ruleOf(told);
  const owner = record.ownerId === null ? "nobody" : nameOf("user", record.ownerId);
  switch (told.ground) {
    case "everything":
      return `${rule}.`;
    case "none":
      return asUser.permissions?.records[told.type.name]?.on
        ? `${rule}.`
        : `The role ${roleOf(user)} has ${told.type.labels.many} switched off.`;
    case "mine":
      return `${rule}, and they own it.`;
    case "not mine":
      return `${rule}, and it is owned by ${owner}.`;
    case "colleague":
      return `${rule}, and its owner ${owner} is in ${sharedTeam(asUser, record.ownerId!)} with them.`;
    case "team":
      return `${rule}, and it is assigned to ${nameOf("team", record.teamId!)}, a department of theirs.`;
    case "not my department":
      return `${rule}. It is owned by ${owner}, who shares no department with them, and ${assigned(record)}.`;
    default:
      return told.ground satisfies never;
  }
}

const verbs: Record<RecordRight, string> = { view: "View", edit: "Add and edit", delete: "Delete" };
const levelWords: Record<Level, string> = {
  none: "None",
  owned: "Owned",
  department: "Department",
  everything: "Everything",
};

const ruleOf = ({ user, asUser, type, right }: Told) =>
  `The role ${roleOf(user)} says ${verbs[right]}: ${levelWords[levelOf(asUser, type.name, right)]} for ${type.labels.many}`;

const assigned = ({ teamId }: Stored) =>
  teamId === null
    ? "assigned to no department"
    : `assigned to ${nameOf("team", teamId)}, which they are not in`;

/** A department that both are in. */
function sharedTeam(asUser: Viewer, ownerId: number): string {
  const theirs = viewerOfUser(ownerId)?.teamIds ?? [];
  const shared = asUser.teamIds.find((id) => theirs.includes(id));
  return shared === undefined ? "a department" : nameOf("team", shared);
}

const nameOf = (list: "user" | "team", id: number) =>
  choices(list).find((choice) => choice.id === id)?.label ?? "somebody";
