import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { customFields, recordLayouts } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { Section } from "@/lib/records/layout";

/** An admin-made field as it is stored. */
export type FieldRow = typeof customFields.$inferSelect;

/** The admin-made fields of a type, hidden ones too, in the order they were made. */
export const rowsOf = (type: string): FieldRow[] =>
  db()
    .select()
    .from(customFields)
    .where(eq(customFields.type, type))
    .orderBy(asc(customFields.position))
    .all();

/** One of them. Throws NotFound. */
export function fieldRow(type: string, key: string): FieldRow {
  const where = and(eq(customFields.type, type), eq(customFields.key, key));
  const row = db().select().from(customFields).where(where).get();
  if (!row) throw new NotFound("That field");
  return row;
}

/** The order that an admin gave to a type, if one did. */
export const layoutOf = (type: string): Section[] | undefined =>
  db().select().from(recordLayouts).where(eq(recordLayouts.type, type)).get()?.sections;
