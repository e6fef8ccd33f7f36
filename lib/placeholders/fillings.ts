import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { Field, Value } from "@/lib/fields/field";
import { inWords } from "@/lib/records/in-words";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { fieldsOf, phoneFields, userFields } from "./offered";
import type { Source } from "./placeholder";

/** What stands for a placeholder: its text as the field's kind writes it, "" for nothing, and what is stored. */
export type Filling = { label: string; text: string; stored: Value };

/** What placeholders are filled from: a record, or what a form holds of one that is not saved yet. */
export type PlaceholderRecord = Pick<Stored, "type" | "values">;

/** From which of a record's fields its account and its contact are found. */
const ways: Record<string, Partial<Record<Exclude<Source, "user">, string>>> = {
  case: { account: "accountId", contact: "contactId" },
  contact: { account: "primaryOfId" },
  account: { contact: "primaryContactId" },
  opportunity: { account: "accountId", contact: "primaryContactId" },
};

/**
 * What fills the placeholders of a text about a record: `fill("contact.firstName")`. Null for a name that is none. What
 * the viewer may not see, and what is not there, is nothing: an account, a contact, a name in a field. `record` has
 * been read for this viewer; null for a text about none.
 */
export function fillingsOf(
  viewer: Viewer,
  record: PlaceholderRecord | null,
): (name: string) => Filling | null {
  const known = new Map<string, PlaceholderRecord | null>();
  const recordOf = (source: Exclude<Source, "user">) => {
    if (!known.has(source)) known.set(source, record && beside(viewer, record, source));
    return known.get(source) ?? null;
  };
  return (name) => {
    const [source, key] = name.split(".") as [Source, string];
    if (source === "user") return ofUser(viewer, key);
    if (source !== "account" && source !== "contact" && source !== "case") return null;
    return ofRecord(viewer, source, recordOf(source), key);
  };
}

function beside(
  viewer: Viewer,
  record: PlaceholderRecord,
  source: Exclude<Source, "user">,
): PlaceholderRecord | null {
  if (record.type === source) return record;
  const id = record.values[ways[record.type]?.[source] ?? ""];
  return typeof id === "number" ? readSeen(viewer, source, id) : null;
}

function readSeen(viewer: Viewer, type: string, id: number): Stored | null {
  try {
    return getRecord(viewer, recordType(type), id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

function ofRecord(
  viewer: Viewer,
  type: string,
  record: PlaceholderRecord | null,
  key: string,
): Filling | null {
  const field = fieldFor(type, record, key);
  if (!field) return null;
  if (!record) return { label: field.label, text: "", stored: null };
  const text = inWords(viewer, [field], [record])(0, field);
  return { label: field.label, text, stored: text === "" ? null : (record.values[field.key] ?? null) };
}

/** `contact.phone` is the first of the contact's phones that is known. */
function fieldFor(type: string, record: PlaceholderRecord | null, key: string): Field | undefined {
  const isPhone = type === "contact" && key === "phone";
  const wanted = isPhone ? (phoneFields.find((phone) => record?.values[phone]) ?? phoneFields[0]) : key;
  return fieldsOf(type).find((field) => field.key === wanted);
}

function ofUser({ userId }: Viewer, key: string): Filling | null {
  const [known, label] = userFields.find(([name]) => name === key) ?? [];
  if (!known) return null;
  const user = userId === null ? undefined : db().select().from(users).where(eq(users.id, userId)).get();
  const text = known === "name" ? [user?.firstName, user?.lastName].filter(Boolean).join(" ") : user?.[known];
  return { label: label!, text: text ?? "", stored: text || null };
}
