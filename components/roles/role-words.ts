import type {
  Ability,
  AdminPage,
  applications,
  Level,
  Permissions,
  RecordRight,
} from "@/lib/access/permissions";

/** What a role's drawer draws: the record types there are, and whether the viewer may touch this kind of thing. */
export type RoleChoices = { types: { name: string; many: string }[]; blank: Permissions };

export const recordRightWords: Record<RecordRight, string> = {
  view: "View",
  edit: "Add and edit",
  delete: "Delete",
};

export const levelWords: Record<Level, string> = {
  none: "None",
  owned: "Owned",
  department: "Department",
  everything: "Everything",
};

export const applicationWords: Record<(typeof applications)[number], string> = {
  dashboards: "Dashboard Builder",
  analytics: "Analytics",
  surveysView: "Surveys: view",
  surveysEdit: "Surveys: edit",
  surveysDelete: "Surveys: delete",
  inbox: "Inbox",
  chat: "Chat",
  phone: "Phone",
};

export const adminWords: Record<AdminPage, string> = {
  accountInfo: "Account Info",
  users: "Users",
  teams: "Teams",
  roles: "Roles & Permissions",
  salesPipeline: "Sales Pipeline",
  leadQualification: "Lead Qualification",
  casePriorities: "Case Priorities",
  caseStatuses: "Case Statuses",
  topics: "SmartTopics",
  experience: "Experience Score",
  fields: "Fields",
  recordTypes: "Record types",
  integrations: "Integrations",
  wiki: "Wiki",
  auditLog: "Audit log",
};

export const abilityWords: Record<Ability, string> = {
  export: "Export records",
  import: "Import records",
  bulkEdit: "Edit many records at once",
  merge: "Merge records",
  shareMacros: "Share macros",
  sharePredefinedText: "Share predefined text",
  adjustScore: "Adjust an Experience Score",
  deletePermanently: "Delete permanently",
};
