import { type Ability, type AdminPage, abilities } from "@/lib/access/permissions";
import { can, mayAdminister, type Viewer } from "@/lib/access/viewer";

/** A page is granted by itself, or comes with an ability. */
export type AdminPlace = {
  page: AdminPage | Ability;
  label: string;
  path: string;
  group: string;
  words: string;
};

/** The pages of Administration Tools in the order of their menu; `words` are what else a setting is looked for by. */
const places: readonly AdminPlace[] = [
  {
    page: "accountInfo",
    label: "Account Info",
    path: "/admin/account-info",
    group: "Admin home",
    words: "company name address currency time zone licenses locations sample data",
  },
  {
    page: "users",
    label: "Users",
    path: "/admin/users",
    group: "People",
    words: "invite password reset deactivate license super admin",
  },
  {
    page: "teams",
    label: "Teams",
    path: "/admin/teams",
    group: "People",
    words: "departments members merge",
  },
  {
    page: "roles",
    label: "Roles & Permissions",
    path: "/admin/roles",
    group: "People",
    words: "access rights applications",
  },
  {
    page: "salesPipeline",
    label: "Sales Pipeline",
    path: "/admin/sales-pipeline",
    group: "Sales",
    words: "pipelines stages probability won lost reasons merge rotting required fields opportunities deals",
  },
  {
    page: "leadQualification",
    label: "Lead Qualification",
    path: "/admin/lead-qualification",
    group: "Sales",
    words: "questions answers points score bands disqualify reasons leads",
  },
  {
    page: "casePriorities",
    label: "Case Priorities",
    path: "/admin/case-priorities",
    group: "Service",
    words: "urgent high normal low order colour default",
  },
  {
    page: "caseStatuses",
    label: "Case Statuses",
    path: "/admin/case-statuses",
    group: "Service",
    words: "sub-status category department open in progress awaiting response resolved closed",
  },
  {
    page: "topics",
    label: "SmartTopics",
    path: "/admin/topics",
    group: "Customer Journey",
    words: "points categories reopen penalty resolution response time",
  },
  {
    page: "experience",
    label: "Experience Score",
    path: "/admin/experience",
    group: "Customer Journey",
    words: "bands scale start",
  },
  {
    page: "fields",
    label: "Fields",
    path: "/admin/fields",
    group: "Advanced Settings",
    words: "custom sections order required unique options hide layout forms",
  },
  {
    page: "recordTypes",
    label: "Record types",
    path: "/admin/record-types",
    group: "Advanced Settings",
    words: "custom relations icon path menu hide",
  },
  {
    page: "integrations",
    label: "Integrations",
    path: "/admin/integrations",
    group: "Advanced Settings",
    words: "links frames other programs panel placeholders",
  },
  {
    page: "wiki",
    label: "Wiki",
    path: "/admin/wiki",
    group: "Advanced Settings",
    words: "articles knowledge base drafts publish categories topics",
  },
  {
    page: "import",
    label: "Import",
    path: "/admin/import",
    group: "Advanced Settings",
    words: "csv excel spreadsheet upload move in nextiva migrate undo",
  },
  {
    page: "auditLog",
    label: "Audit log",
    path: "/admin/audit-log",
    group: "Security",
    words: "history changes who",
  },
];

/** The pages of Administration Tools that the viewer may use. */
export const adminPlaces = (viewer: Viewer): AdminPlace[] =>
  places.filter(({ page }) => (isAbility(page) ? can(viewer, page) : mayAdminister(viewer, page)));

const isAbility = (page: AdminPlace["page"]): page is Ability =>
  (abilities as readonly string[]).includes(page);
