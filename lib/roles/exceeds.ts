import {
  abilities,
  adminPages,
  applications,
  effective,
  levels,
  noAccess,
  type Permissions,
  type RecordRight,
} from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";

/** Whether `asked` holds any right that the viewer does not have. Nobody can give more than they have. */
export function exceeds(viewer: Viewer, asked: Permissions): boolean {
  if (viewer.superAdmin) return false;
  const own = viewer.permissions;
  if (!own) return true;
  const goesFurther = (type: string) =>
    recordRights.some((right) => reach(asked, type, right) > reach(own, type, right));
  return (
    Object.keys(asked.records).some(goesFurther) ||
    applications.some((name) => asked.applications[name] && !own.applications[name]) ||
    adminPages.some((name) => asked.admin[name] && !own.admin[name]) ||
    abilities.some((name) => asked.abilities[name] && !own.abilities[name])
  );
}

const recordRights: RecordRight[] = ["view", "edit", "delete"];

const reach = (of: Permissions, type: string, right: RecordRight) =>
  levels.indexOf(effective(of.records[type] ?? noAccess, right));
