import { abilities, adminPages, applications } from "@/lib/access/permissions";
import { can, mayAdminister } from "@/lib/access/viewer";
import type { SignedIn } from "./signed-in";

const adminRights = adminPages.map((page) => `admin:${page}` as const);
const abilityRights = abilities.map((ability) => `ability:${ability}` as const);
const applicationRights = applications.map((application) => `application:${application}` as const);

/**
 * What a page, an action or a route asks for before it does anything.
 * `public`: nothing, not even a sign-in. `signed-in:self`: only what concerns the user's own profile and
 * sessions. `records`: a licensed user; which records, the verb asks the access layer. `admin`: any page of
 * Administration Tools. `ability`: a licensed user with that ability, such as importing.
 */
export const rights = [
  "public",
  "signed-in:self",
  "records",
  "admin",
  ...adminRights,
  ...applicationRights,
  ...abilityRights,
] as const;
export type Right = (typeof rights)[number];

/** Why somebody may not come in. `missing` is to look the same as a page that does not exist. */
export type Refusal = "signed out" | "no licence" | "missing";

/**
 * Whether a request may come in by a right: null, or why not. Administration needs no licence, so that an
 * administrator who gave theirs away can take it back.
 */
export function refusalOf(right: Right, who: SignedIn | null): Refusal | null {
  if (right === "public") return null;
  if (!who) return "signed out";
  if (right === "signed-in:self") return null;
  if (right === "admin") return mayOpenTools(who) ? null : "missing";
  const page = adminPages.find((name) => right === `admin:${name}`);
  if (page) return mayAdminister(who.viewer, page) ? null : "missing";
  if (!who.licensed) return "no licence";
  return right === "records" || mayUse(who, right) ? null : "missing";
}

/** Any page of Administration Tools, one that comes with an ability too. */
const mayOpenTools = ({ viewer }: SignedIn) =>
  adminPages.some((page) => mayAdminister(viewer, page)) || can(viewer, "import");

function mayUse({ viewer }: SignedIn, right: Right): boolean {
  const ability = abilities.find((name) => right === `ability:${name}`);
  if (ability) return can(viewer, ability);
  const application = applications.find((name) => right === `application:${name}`);
  return (
    viewer.superAdmin || (application !== undefined && viewer.permissions?.applications[application] === true)
  );
}
