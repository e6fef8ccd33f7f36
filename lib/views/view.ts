import { and, asc, eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews, users, viewMarks } from "@/db/schema";
import { levelOf } from "@/lib/access/scope";
import { mayAdminister, type Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { fullName } from "@/lib/people/names";
import type { RecordType } from "@/lib/records/type";

export type SavedView = typeof savedViews.$inferSelect;

/** A saved view as its list offers it. */
export type ViewTab = {
  id: number;
  name: string;
  href: string;
  shared: boolean;
  /** Who made it, when that is somebody else. */
  by: string | null;
  mayChange: boolean;
  pinned: boolean;
  isDefault: boolean;
};

/** A view of the type by its number, when it is the viewer's own or shared; none without a right to the type. */
export function visibleView(viewer: Viewer, type: RecordType, id: number): SavedView | undefined {
  if (!id || levelOf(viewer, type.name, "view") === "none") return undefined;
  return db()
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.type, type.name), mayBeSeen(viewer)))
    .get();
}

/** A view of whatever type that the viewer may see. Throws NotFound. */
export function viewOf(viewer: Viewer, id: number): SavedView {
  const view = db()
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), mayBeSeen(viewer)))
    .get();
  if (!view || levelOf(viewer, view.type, "view") === "none") throw new NotFound("That view");
  return view;
}

/**
 * A view that the viewer may change: their own, as long as they may share it if it is shared, or a shared one as an
 * administrator of users. Throws NotFound.
 */
export function changeableView(viewer: Viewer, id: number): SavedView {
  const view = viewOf(viewer, id);
  if (!mayChange(viewer, view)) throw new NotFound("That view");
  return view;
}

/** Every view of the type that the viewer may see: what is pinned first, then by name. */
export function viewsOf(viewer: Viewer, type: RecordType): ViewTab[] {
  if (levelOf(viewer, type.name, "view") === "none") return [];
  const { userId } = viewer;
  const rows = db()
    .select({ view: savedViews, mark: viewMarks, first: users.firstName, last: users.lastName })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.ownerId))
    .leftJoin(viewMarks, and(eq(viewMarks.viewId, savedViews.id), eq(viewMarks.userId, userId ?? 0)))
    .where(and(eq(savedViews.type, type.name), mayBeSeen(viewer)))
    .orderBy(
      sql`${viewMarks.pinned} is null`,
      sql`${viewMarks.pinned} desc`,
      asc(sql`${savedViews.name} collate nocase`),
    )
    .all();
  return rows.map(({ view, mark, first, last }) => ({
    id: view.id,
    name: view.name,
    href: hrefOf(type, view),
    shared: view.shared,
    by: view.ownerId === userId ? null : fullName({ firstName: first, lastName: last }),
    mayChange: mayChange(viewer, view),
    pinned: mark?.pinned ?? false,
    isDefault: mark?.isDefault ?? false,
  }));
}

/** Where the viewer's list of a type begins: the address of the view that is their default, if they have one. */
export function defaultHref(viewer: Viewer, type: RecordType): string | null {
  const mark = db()
    .select({ id: viewMarks.viewId })
    .from(viewMarks)
    .where(
      and(
        eq(viewMarks.userId, viewer.userId ?? 0),
        eq(viewMarks.type, type.name),
        eq(viewMarks.isDefault, true),
      ),
    )
    .get();
  const view = mark && visibleView(viewer, type, mark.id);
  return view ? hrefOf(type, view) : null;
}

/** The address of a view: all that it shows, and which one it is. */
export function hrefOf({ path }: RecordType, { id, address }: Pick<SavedView, "id" | "address">): string {
  const params = new URLSearchParams(address);
  params.set("view", String(id));
  return `/${path}?${params}`;
}

const mayBeSeen = ({ userId }: Viewer) =>
  or(eq(savedViews.shared, true), eq(savedViews.ownerId, userId ?? 0));

/** Whoever only reads the records of a type keeps views of them to themselves: a shared one changes others' lists. */
export const mayShareViews = (viewer: Viewer, type: string): boolean =>
  levelOf(viewer, type, "edit") !== "none";

const mayChange = (viewer: Viewer, { ownerId, shared, type }: SavedView): boolean =>
  (ownerId === viewer.userId && (!shared || mayShareViews(viewer, type))) ||
  (shared && mayAdminister(viewer, "users"));
