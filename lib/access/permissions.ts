/** How far a right over a record type reaches. */
export const levels = ["none", "owned", "department", "everything"] as const;
export type Level = (typeof levels)[number];

/** What can be asked for on a record type. Deleting needs editing too. */
export type RecordRight = "view" | "edit" | "delete";

export const applications = [
  "dashboards",
  "analytics",
  "surveysView",
  "surveysEdit",
  "surveysDelete",
  "inbox",
  "chat",
  "phone",
] as const;

/** The pages of Administration Tools, each granted on its own. */
export const adminPages = [
  "accountInfo",
  "users",
  "teams",
  "roles",
  "salesPipeline",
  "leadQualification",
  "casePriorities",
  "caseStatuses",
  "topics",
  "experience",
  "fields",
  "recordTypes",
  "integrations",
  "wiki",
  "auditLog",
] as const;
export type AdminPage = (typeof adminPages)[number];

export const abilities = [
  "export",
  "import",
  "bulkEdit",
  "merge",
  "shareMacros",
  "sharePredefinedText",
  "adjustScore",
  "deletePermanently",
] as const;
export type Ability = (typeof abilities)[number];

/** What may be done with the records of one type. */
export type RecordAccess = { on: boolean } & Record<RecordRight, Level>;

/** Everything a role may do. A type that it does not name is off. */
export type Permissions = {
  records: Record<string, RecordAccess>;
  applications: Record<(typeof applications)[number], boolean>;
  admin: Record<AdminPage, boolean>;
  abilities: Record<Ability, boolean>;
};

export const noAccess: RecordAccess = { on: false, view: "none", edit: "none", delete: "none" };

const depth = (of: Level) => levels.indexOf(of);
const lesser = (a: Level, b: Level) => (depth(a) < depth(b) ? a : b);

/**
 * The level that really applies: nothing of a type that is off, no edit beyond view, no delete beyond edit
 * (SPEC.md 12.1: deleting needs the right to edit).
 */
export function effective(access: RecordAccess, right: RecordRight): Level {
  if (!access.on) return "none";
  const edit = lesser(access.edit, access.view);
  return { view: access.view, edit, delete: lesser(access.delete, edit) }[right];
}
