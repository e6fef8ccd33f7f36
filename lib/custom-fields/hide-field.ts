import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { customFields } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { tellChange } from "@/lib/events/admin-changes";
import { enqueue } from "@/lib/jobs/enqueue";
import { recordType } from "@/lib/records/registry";
import { searchOf } from "./field-kinds";
import { type FieldRow, fieldRow } from "./field-rows";
import { remake } from "./remake";
import { refuseDuplicates } from "./unique";

type Which = { type: string; key: string };

/** Takes an admin-made field out of sight everywhere; what records hold in it stays. Throws NotFound. */
export const hideField = (viewer: Viewer, which: Which, now: Date): void =>
  setHidden(viewer, which, now, now);

/** Brings it back, with what records hold in it. Throws NotFound, Invalid where a unique value came to be held twice. */
export const showField = (viewer: Viewer, which: Which, now: Date): void =>
  setHidden(viewer, which, null, now);

function setHidden(viewer: Viewer, { type: typeName, key }: Which, hiddenAt: Date | null, now: Date): void {
  requireAdmin(viewer, "fields");
  const type = recordType(typeName);
  remake(() => {
    const field = fieldRow(typeName, key);
    if ((field.hiddenAt === null) === (hiddenAt === null)) return;
    if (!hiddenAt && field.unique) refuseDuplicates(viewer, field);
    db().update(customFields).set({ hiddenAt }).where(isField(field)).run();
    if (searchOf(field.kind as never)) enqueue("refresh-search", { type: typeName }, now);
    const changes = [{ field: "hidden", from: !hiddenAt, to: Boolean(hiddenAt) }];
    tellChange(
      viewer,
      { subject: "field", id: null, name: `${field.label} (${type.labels.one})` },
      changes,
      now,
    );
  });
}

const isField = ({ type, key }: FieldRow) => and(eq(customFields.type, type), eq(customFields.key, key));
