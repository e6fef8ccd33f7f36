import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { columnLayouts, type KeptColumn } from "@/db/schema";
import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import { isNumeric } from "@/lib/fields/kinds";
import { shownFields } from "@/lib/filters/filter-fields";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import type { ColumnsInput } from "./input";
import { visibleView } from "./view";

/** A column of a list: its field, and how this viewer keeps it. */
export type ShownColumn = Omit<KeptColumn, "key"> & { field: Field };

/**
 * The columns of a list for this viewer: as they have set them up, else as the saved view has them, else as the type
 * does. Fields that are no longer there, or not drawn at present, are left out; the name is always among them.
 */
export function columnsOf(viewer: Viewer, type: RecordType, viewId = 0): ShownColumn[] {
  const kept =
    (viewId ? (layoutOf(viewer, type.name, viewId) ?? visibleView(viewer, type, viewId)?.columns) : null) ??
    layoutOf(viewer, type.name, 0) ??
    type.list.columns.map((key) => ({ key }));
  const fields = new Map(shownFields(type.fields).map((field) => [field.key, field]));
  return withName(kept).flatMap(({ key, ...how }) => {
    const field = fields.get(key);
    return field ? [{ field, ...how }] : [];
  });
}

/** The columns as they are kept, to be shown, changed or put into a view. */
export const keptColumns = (viewer: Viewer, type: RecordType, viewId = 0): KeptColumn[] =>
  columnsOf(viewer, type, viewId).map(({ field, ...how }) => ({ key: field.key, ...how }));

const withName = (kept: readonly KeptColumn[]): readonly KeptColumn[] =>
  kept.some(({ key }) => key === "name") ? kept : [{ key: "name" }, ...kept];

/** What the viewer has set up for a list or one of its views, if they have. */
export function layoutOf({ userId }: Viewer, type: string, viewId: number): KeptColumn[] | undefined {
  if (userId === null) return undefined;
  return db()
    .select({ columns: columnLayouts.columns })
    .from(columnLayouts)
    .where(
      and(eq(columnLayouts.userId, userId), eq(columnLayouts.type, type), eq(columnLayouts.viewId, viewId)),
    )
    .get()?.columns;
}

/**
 * Keeps the columns of a list for the viewer alone; without any, they are the view's or the type's again. A taste, so
 * the history does not tell it. Throws NotFound for a type or view that is not theirs to see, Invalid for columns
 * that there are not.
 */
export function setColumns(viewer: Viewer & { userId: number }, input: ColumnsInput): void {
  const { viewId, columns } = input;
  if (levelOf(viewer, input.type, "view") === "none") throw new NotFound("That record type");
  const type = recordType(input.type);
  if (viewId && !visibleView(viewer, type, viewId)) throw new NotFound("That view");
  if (!columns) forgetLayout(viewer.userId, type.name, viewId);
  else keepLayout(viewer.userId, type, viewId, columns);
}

function keepLayout(userId: number, type: RecordType, viewId: number, columns: KeptColumn[]): void {
  assertColumns(type, columns);
  db()
    .insert(columnLayouts)
    .values({ userId, type: type.name, viewId, columns })
    .onConflictDoUpdate({
      target: [columnLayouts.userId, columnLayouts.type, columnLayouts.viewId],
      set: { columns },
    })
    .run();
}

/** Lets a user's own set-up of a list go. */
export function forgetLayout(userId: number, type: string, viewId: number): void {
  db()
    .delete(columnLayouts)
    .where(
      and(eq(columnLayouts.userId, userId), eq(columnLayouts.type, type), eq(columnLayouts.viewId, viewId)),
    )
    .run();
}

/** Throws Invalid unless these are columns of the type, each once, with a total only under what can be added up. */
export function assertColumns(type: RecordType, columns: readonly KeptColumn[]): void {
  const keys = new Set(columns.map(({ key }) => key));
  const known = columns.every(({ key, total }) => {
    const field = type.fields.find((each) => each.key === key);
    return field && (!total || isNumeric(field));
  });
  if (!known || keys.size < columns.length) throw new Invalid({}, "This list has no such columns.");
}
