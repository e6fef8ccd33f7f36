import { administers, has } from "../rule";
import { isSignedIn, open, type Visits } from "./visit";

/** The articles of the wiki: one that all may read, and one for its writers. */
export const articles = { published: "Deliveries that are late", draft: "Deliveries that are lost" };

/** Administration needs the right to the page and no licence. */
const admin =
  (path: string, page: string, tells: string[] = []): Visits =>
  (asked) => {
    const allowed = administers(asked.person, page);
    const expect = isSignedIn(asked) ? (allowed ? 200 : 404) : open(asked, false, path);
    return [{ path, expect, tells: allowed ? tells : [] }];
  };

/** What comes with an ability needs a licence, as the ability does. */
const withAbility =
  (path: string, ability: string, found = 200): Visits =>
  (asked) => [{ path, expect: open(asked, has(asked.person, ability) && found === 200, path) }];

const adminHome: Visits = (asked) => {
  const places = { accountInfo: "account-info", users: "users", topics: "topics" };
  const first = Object.entries(places).find(([page]) => administers(asked.person, page));
  const orImport = asked.person.licensed && has(asked.person, "import") ? "/admin/import" : 404;
  const signedIn = first ? `/admin/${first[1]}` : orImport;
  return [{ path: "/admin", expect: isSignedIn(asked) ? signedIn : open(asked, false, "/admin") }];
};

/** What must come of asking for the pages of Administration Tools. */
export const adminPages: Record<string, Visits> = {
  "/admin/page": adminHome,
  "/admin/account-info/page": admin("/admin/account-info", "accountInfo", [
    "Quay of the kite",
    "73 Kite Street",
  ]),
  "/admin/users/page": admin("/admin/users", "users", ["otto@harbour.test"]),
  "/admin/teams/page": admin("/admin/teams", "teams"),
  "/admin/roles/page": admin("/admin/roles", "roles", ["Own Department"]),
  "/admin/sales-pipeline/page": admin("/admin/sales-pipeline", "salesPipeline", ["Proposal/Quote"]),
  "/admin/lead-qualification/page": admin("/admin/lead-qualification", "leadQualification", ["No budget"]),
  "/admin/case-priorities/page": admin("/admin/case-priorities", "casePriorities", ["Urgent"]),
  "/admin/case-statuses/page": admin("/admin/case-statuses", "caseStatuses", ["General list"]),
  "/admin/topics/page": admin("/admin/topics", "topics", ["Late delivery"]),
  "/admin/experience/page": admin("/admin/experience", "experience"),
  "/admin/experience/what-if/page": admin("/admin/experience/what-if", "experience"),
  "/admin/import/page": withAbility("/admin/import", "import"),
  "/admin/import/[id]/page": withAbility("/admin/import/7319999", "import", 404),
  "/admin/fields/page": admin("/admin/fields", "fields"),
  "/admin/record-types/page": admin("/admin/record-types", "recordTypes"),
  "/admin/integrations/page": admin("/admin/integrations", "integrations", ["orders.test"]),
  "/admin/wiki/page": admin("/admin/wiki", "wiki", [articles.published, articles.draft]),
  "/admin/wiki/new/page": admin("/admin/wiki/new", "wiki"),
  "/admin/wiki/[id]/page": admin("/admin/wiki/2", "wiki", [articles.draft]),
  "/admin/audit-log/page": admin("/admin/audit-log", "auditLog", ["Pier before the kite"]),
};
