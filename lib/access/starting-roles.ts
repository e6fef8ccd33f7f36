import {
  abilities,
  adminPages,
  applications,
  type Level,
  noAccess,
  type Permissions,
  type RecordAccess,
} from "./permissions";

const grant = (view: Level, edit: Level, remove: Level): RecordAccess => ({
  on: true,
  view,
  edit,
  delete: remove,
});
const all = grant("everything", "everything", "everything");
const readOnly = grant("everything", "none", "none");
const none = { ...noAccess };

const only = <K extends string>(names: readonly K[], allowed: readonly K[] | "all") =>
  Object.fromEntries(names.map((name) => [name, allowed === "all" || allowed.includes(name)])) as Record<
    K,
    boolean
  >;

/** The roles that a new Rapport starts with (SPEC.md 12.1). Super Admin is not a role: it may all. */
export const startingRoles: Record<string, Permissions> = {
  Administrator: {
    records: { account: all, contact: all, case: all, lead: all, opportunity: all, product: all },
    applications: only(applications, "all"),
    admin: only(adminPages, "all"),
    abilities: only(abilities, "all"),
  },
  Manager: {
    records: { account: all, contact: all, case: all, lead: all, opportunity: all, product: all },
    applications: only(applications, "all"),
    admin: only(adminPages, ["topics"]),
    abilities: only(abilities, [
      "export",
      "import",
      "bulkEdit",
      "merge",
      "shareMacros",
      "sharePredefinedText",
      "adjustScore",
    ]),
  },
  "Sales Agent": {
    records: {
      account: grant("everything", "everything", "owned"),
      contact: grant("everything", "everything", "owned"),
      case: grant("everything", "department", "none"),
      lead: grant("owned", "owned", "owned"),
      opportunity: grant("department", "owned", "owned"),
      product: readOnly,
    },
    applications: only(applications, ["inbox", "chat", "phone"]),
    admin: only(adminPages, []),
    abilities: only(abilities, ["export"]),
  },
  "Support Agent": {
    records: {
      account: grant("everything", "everything", "none"),
      contact: grant("everything", "everything", "owned"),
      case: grant("everything", "everything", "owned"),
      lead: none,
      opportunity: none,
      product: readOnly,
    },
    applications: only(applications, ["inbox", "chat", "phone"]),
    admin: only(adminPages, []),
    abilities: only(abilities, []),
  },
  "Read Only": {
    records: {
      account: readOnly,
      contact: readOnly,
      case: readOnly,
      lead: readOnly,
      opportunity: readOnly,
      product: readOnly,
    },
    applications: only(applications, []),
    admin: only(adminPages, []),
    abilities: only(abilities, []),
  },
};
