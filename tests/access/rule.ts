import type { Person, Planted, World } from "./world/world";

/** How far a right reaches: nowhere, what is mine, what is my department's, everything. */
type Reach = "none" | "mine" | "department" | "all";
export type Right = "view" | "edit" | "delete";
export type TypeName = "account" | "contact" | "case" | "lead" | "opportunity" | "product";

/** For each type: View, Add and edit, Delete. */
type Rights = Record<TypeName, readonly [view: Reach, edit: Reach, remove: Reach]>;

const all = ["all", "all", "all"] as const;
const look = ["all", "none", "none"] as const;
const off = ["none", "none", "none"] as const;
const mine = ["mine", "mine", "mine"] as const;
const department = ["department", "department", "department"] as const;
const allOfIt = { account: all, contact: all, case: all, lead: all, opportunity: all, product: all };

/**
 * The rights of every starting role, and of some made by an admin, written down a second time. Nothing here is
 * taken from lib: a slip there must not be made here with it.
 */
const rights: Record<string, Rights> = {
  Administrator: allOfIt,
  Manager: allOfIt,
  "Sales Agent": {
    account: ["all", "all", "mine"],
    contact: ["all", "all", "mine"],
    case: ["all", "department", "none"],
    lead: mine,
    opportunity: ["department", "mine", "mine"],
    product: look,
  },
  "Support Agent": {
    account: ["all", "all", "none"],
    contact: ["all", "all", "mine"],
    case: ["all", "all", "mine"],
    lead: off,
    opportunity: off,
    product: look,
  },
  "Read Only": { account: look, contact: look, case: look, lead: look, opportunity: look, product: look },
  "Own Work": { account: mine, contact: mine, case: mine, lead: mine, opportunity: mine, product: mine },
  "Own Department": {
    account: department,
    contact: department,
    case: department,
    lead: department,
    opportunity: department,
    product: department,
  },
  "Front Desk": {
    account: ["all", "mine", "mine"],
    contact: ["all", "mine", "mine"],
    case: mine,
    lead: mine,
    opportunity: mine,
    product: all,
  },
  "Leads Only": { account: off, contact: off, case: off, lead: all, opportunity: off, product: off },
  "Back Office": { account: mine, contact: mine, case: all, lead: all, opportunity: all, product: mine },
};

/** Pages of Administration Tools that a role opens; Super Admin opens all. */
const adminPages: Record<string, readonly string[]> = {
  Administrator: [
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
  ],
  Manager: ["topics"],
  "Leads Only": ["users"],
};

const abilities: Record<string, readonly string[]> = {
  Administrator: [
    ...["adjustScore", "deletePermanently", "import", "merge", "export", "bulkEdit"],
    ...["shareMacros", "sharePredefinedText"],
  ],
  Manager: [
    ...["adjustScore", "import", "merge", "export", "bulkEdit"],
    ...["shareMacros", "sharePredefinedText"],
  ],
  "Sales Agent": ["export"],
  "Own Work": ["adjustScore", "import", "merge", "export", "bulkEdit"],
  "Leads Only": ["import", "export"],
};

/** The roles that open the Case Inbox. */
const inbox: readonly string[] = [
  ...["Administrator", "Manager", "Sales Agent", "Support Agent"],
  ...["Own Work", "Own Department"],
];

export const opensInbox = ({ superAdmin, licensed, role }: Person): boolean =>
  licensed && (superAdmin || inbox.includes(role ?? ""));

/** Whether anything of a type can be reached at all. */
export const reachesAny = (person: Person, type: TypeName, right: Right): boolean =>
  person.licensed && reachOf(person, type, right) !== "none";

/** Whether a person may see, change or delete a live record, as SPEC.md 12.1 says it. */
export function may(world: World, person: Person, right: Right, record: Planted): boolean {
  if (!person.licensed || record.binnedBy !== undefined) return false;
  const reach = reachOf(person, record.type, right);
  if (reach === "none" || reach === "all") return reach === "all";
  if (record.ownerId === person.userId) return true;
  return reach === "department" && isOfDepartment(world, person, record);
}

/** Assigned to a team of mine, or owned by somebody who shares a team with me. */
function isOfDepartment({ people }: World, person: Person, { ownerId, teamId }: Planted): boolean {
  if (teamId !== null && person.teamIds.includes(teamId)) return true;
  const owner = Object.values(people).find(({ userId }) => userId === ownerId);
  return owner?.teamIds.some((team) => person.teamIds.includes(team)) ?? false;
}

/** A deleted record is found in the bin by admins, and by whoever deleted it, as long as they may delete such a one. */
export function mayFindInBin(world: World, person: Person, record: Planted): boolean {
  const { binnedBy, ...live } = record;
  if (binnedBy === undefined || !person.licensed) return false;
  if (has(person, "deletePermanently")) return true;
  return binnedBy === person.userId && may(world, person, "delete", live);
}

export const administers = (person: Person, ...pages: string[]): boolean =>
  person.superAdmin || pages.some((page) => adminPages[person.role ?? ""]?.includes(page));

export const has = (person: Person, ability: string): boolean =>
  person.superAdmin || (abilities[person.role ?? ""]?.includes(ability) ?? false);

const places = { view: 0, edit: 1, delete: 2 } as const;

/** How far a right over a type reaches for somebody with a licence. */
export function reachOf({ superAdmin, role }: Person, type: TypeName, right: Right): Reach {
  if (superAdmin) return "all";
  return rights[role ?? ""]?.[type][places[right]] ?? "none";
}
