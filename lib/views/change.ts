import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { columnLayouts, savedViews, viewMarks } from "@/db/schema";
import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { readListQuery } from "@/lib/filters/filter";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { forgetLayout, keptColumns } from "./columns";
import type { NewView, ViewChange, ViewMark } from "./input";
import { plainAddressOf } from "./state";
import { changeableView, hrefOf, mayShareViews, type SavedView, viewOf } from "./view";

type User = Viewer & { userId: number };

/**
 * Keeps what a list shows under a name, with the columns that the viewer sees now; gives where it is. Only a shared
 * view is told to the history. Throws NotFound for a type that is not theirs to see, Invalid for an address that the
 * list does not understand, or a view that is not theirs to share.
 */
export function createView(viewer: User, input: NewView, now: Date): string {
  if (levelOf(viewer, input.type, "view") === "none") throw new NotFound("That record type");
  const type = recordType(input.type);
  const columns = keptColumns(viewer, type, input.fromId);
  const { name, shared, pinned, isDefault } = input;
  if (shared) requireSharing(viewer, type);
  return transact(() => {
    const view = db()
      .insert(savedViews)
      .values({
        ...{ type: type.name, name, shared, columns, address: plainAddress(type, input.address) },
        ...{ ownerId: viewer.userId, createdAt: now, updatedAt: now },
      })
      .returning()
      .get();
    if (pinned || isDefault) mark(viewer, view, { pinned, isDefault });
    if (shared) tellCreation(viewer, about(view), { type: type.labels.many, name }, now);
    // What was set up on the way to it belongs to the new view.
    if (input.fromId) forgetLayout(viewer.userId, type.name, input.fromId);
    return hrefOf(type, view);
  });
}

/**
 * Renames a view, shares it or takes it back, and with an address has it show that, in the columns that the viewer
 * sees now; gives where it is. Throws NotFound for a view that is not theirs to change, Invalid for a bad address or
 * one that is not theirs to share.
 */
export function changeView(viewer: User, { viewId, address, ...rest }: ViewChange, now: Date): string {
  return transact(() => {
    const before = changeableView(viewer, viewId);
    const type = recordType(before.type);
    if (rest.shared && !before.shared) requireSharing(viewer, type);
    const shown = address === undefined ? {} : shownNow(viewer, type, viewId, address);
    const values = { ...rest, ...shown };
    const changes = changesBetween<Partial<SavedView>>(before, values);
    if (changes.length === 0) return hrefOf(type, before);
    const after = db()
      .update(savedViews)
      .set({ ...values, updatedAt: now })
      .where(eq(savedViews.id, viewId))
      .returning()
      .get()!;
    if (address !== undefined) forgetLayout(viewer.userId, type.name, viewId);
    if (before.shared || after.shared) tellChange(viewer, about(after), changes.filter(isTold), now);
    return hrefOf(type, after);
  });
}

/** Takes a view away, from everybody whom it was shared with. Throws NotFound. */
export function deleteView(viewer: User, viewId: number, now: Date): void {
  transact(() => {
    const view = changeableView(viewer, viewId);
    db()
      .delete(columnLayouts)
      .where(and(eq(columnLayouts.type, view.type), eq(columnLayouts.viewId, viewId)))
      .run();
    db().delete(savedViews).where(eq(savedViews.id, viewId)).run();
    if (view.shared) tellRemoval(viewer, about(view), now);
  });
}

/**
 * Makes a view a tab over the viewer's list, or the one that the list begins with; no other view of the type is that
 * any more. A taste, so the history does not tell it. Throws NotFound.
 */
export function markView(viewer: User, { viewId, ...marks }: ViewMark): void {
  transact(() => mark(viewer, viewOf(viewer, viewId), marks));
}

function mark({ userId }: User, { id, type }: SavedView, marks: Omit<ViewMark, "viewId">): void {
  if (marks.isDefault)
    db()
      .update(viewMarks)
      .set({ isDefault: false })
      .where(and(eq(viewMarks.userId, userId), eq(viewMarks.type, type)))
      .run();
  db()
    .insert(viewMarks)
    .values({ viewId: id, userId, type, ...marks })
    .onConflictDoUpdate({ target: [viewMarks.viewId, viewMarks.userId], set: { type, ...marks } })
    .run();
}

const shownNow = (viewer: Viewer, type: RecordType, viewId: number, address: string) => ({
  address: plainAddress(type, address),
  columns: keptColumns(viewer, type, viewId),
});

/** What an address shows, without where in the list it is. */
const plainAddress = (type: RecordType, address: string): string =>
  plainAddressOf(type, readListQuery(type, new URLSearchParams(address)));

function requireSharing(viewer: Viewer, { name, labels }: RecordType): void {
  if (!mayShareViews(viewer, name))
    throw new Invalid({
      shared: `Your role lets you read ${labels.many}, so views of them are yours alone.`,
    });
}

const about = ({ id, name }: SavedView) => ({ subject: "saved_view" as const, id, name });

/** Addresses and columns are for machines to read: that they changed is told by the name of the view. */
const isTold = ({ field }: { field: string }) => field === "name" || field === "shared";
