import { brandingFacts } from "@/lib/company/branding";
import { companyFacts } from "@/lib/company/company";
import { listLocations } from "@/lib/company/locations";
import { adminAudit } from "@/lib/events/read";
import { listUsers } from "@/lib/people/users";
import { peopleToAskOf, whyOf } from "@/lib/people/why";
import { listRoles } from "@/lib/roles/roles";
import { listTeams } from "@/lib/teams/teams";
import { topicCategoriesOf } from "@/lib/topics/categories";
import { listTopics } from "@/lib/topics/topics";
import { rescoringState } from "@/lib/what-if/last-rescoring";
import { scoringTopics } from "@/lib/what-if/standing";
import { besideAdminReads } from "./beside";
import { caseAdminReads } from "./cases";
import { customReads } from "./custom";
import { leadAdminReads } from "./leads";
import { pipelineAdminReads } from "./pipelines";
import type { Read } from "./reads";

/** What Administration Tools read, each with the pages that may. */
export const adminReads: Record<string, { pages: string[]; read: Read }> = {
  ...customReads,
  ...besideAdminReads,
  ...caseAdminReads,
  ...pipelineAdminReads,
  ...leadAdminReads,
  users: { pages: ["users"], read: ({ viewer }) => listUsers(viewer) },
  "people to ask of": { pages: ["users", "roles"], read: ({ viewer }) => peopleToAskOf(viewer) },
  "why one sees a record": {
    pages: ["users", "roles"],
    read: ({ viewer, own: { mine }, world }) => whyOf(viewer, mine.lead, world.people.otto!.userId),
  },
  roles: { pages: ["roles", "users"], read: ({ viewer }) => listRoles(viewer) },
  teams: { pages: ["teams", "users"], read: ({ viewer }) => listTeams(viewer) },
  locations: { pages: ["accountInfo", "users", "teams"], read: ({ viewer }) => listLocations(viewer) },
  "Company Info": { pages: ["accountInfo"], read: ({ viewer }) => companyFacts(viewer) },
  Branding: { pages: ["accountInfo"], read: ({ viewer }) => brandingFacts(viewer) },
  "topics to try": { pages: ["experience"], read: ({ viewer }) => scoringTopics(viewer) },
  "the last scoring of history": { pages: ["experience"], read: ({ viewer }) => rescoringState(viewer) },
  SmartTopics: { pages: ["topics"], read: ({ viewer }) => listTopics(viewer) },
  "topic categories": { pages: ["topics"], read: ({ viewer }) => topicCategoriesOf(viewer) },
  "the audit log of admins": {
    pages: ["auditLog"],
    read: ({ viewer }) => adminAudit(viewer, { limit: 200 }),
  },
};
