import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "./append";
import type { Change } from "./event";
import type { Subject } from "./subject";

/** What has no number, such as a record type, is told by its name alone. */
type About = { subject: Subject; id: number | null; name: string };

/** The keys of `after` whose values differ from `before`, as the history tells them. */
export function changesBetween<T extends object>(before: T, after: Partial<T>): Change[] {
  const fields = Object.keys(after) as (keyof T & string)[];
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}

/** Tells the history what an admin changed; nothing when nothing did. Within the change's transaction. */
export function tellChange(viewer: Viewer, { name, ...about }: About, changes: Change[], now: Date): void {
  if (changes.length > 0) appendEvent(viewer, about, { kind: "admin.changed", name, changes }, now);
}

/** Tells the history what an admin made. Within the change's transaction. */
export function tellCreation(
  viewer: Viewer,
  { name, ...about }: About,
  values: Record<string, unknown>,
  now: Date,
): void {
  appendEvent(viewer, about, { kind: "admin.created", name, values }, now);
}

/** Tells the history what an admin removed. Within the change's transaction. */
export function tellRemoval(viewer: Viewer, { name, ...about }: About, now: Date): void {
  appendEvent(viewer, about, { kind: "admin.removed", name }, now);
}
