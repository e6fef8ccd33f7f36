import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { searchDocuments } from "@/db/schema";
import { textOfHtml } from "@/lib/content/text";
import type { Field, Value } from "@/lib/fields/field";
import type { Stored } from "./record";
import type { RecordType } from "./type";

export type SearchDocument = typeof searchDocuments.$inferSelect;

/** Brings the search index to what the record now says; a record that is not live is not in it. */
export function indexForSearch(type: RecordType, record: Stored, live: boolean): void {
  if (live) put.run(documentOf(type, record));
  else take.run({ recordId: record.id });
}

const take = prepared(
  sql`delete from ${searchDocuments} where ${searchDocuments.recordId} = ${sql.placeholder("recordId")}`,
);

const put = prepared(sql`insert into ${searchDocuments} (record_id, type, name, keys, body)
  values (${sql.join(
    ["recordId", "type", "name", "keys", "body"].map((key) => sql.placeholder(key)),
    sql`, `,
  )})
  on conflict do update set type = excluded.type, name = excluded.name, keys = excluded.keys, body = excluded.body`);

/** What the index should hold of a record; the check of the database compares with this. */
export function documentOf(type: RecordType, record: Stored): SearchDocument {
  const part = (where: Field["search"]) =>
    type.fields
      .filter((field) => field.search === where)
      .flatMap((field) => words(field, record.values[field.key] ?? null))
      .join(" ");
  return {
    recordId: record.id,
    type: typeToken(type.name),
    name: record.name,
    keys: part("keys"),
    body: part("body").slice(0, 20_000),
  };
}

/**
 * Stands for a type in the index: three characters are one trigram, which a search for one type reads fastest. Two
 * types may share a token; whoever searches asks the record for its type as well.
 */
export function typeToken(type: string): string {
  let mixed = 0;
  for (const letter of type) mixed = (mixed * 31 + letter.charCodeAt(0)) % 1296;
  return `#${mixed.toString(36).padStart(2, "0")}`;
}

/** A phone number is found by its digits, with the country code and without. */
function words(field: Field, value: Value): string[] {
  if (value === null) return [];
  if (field.kind === "phone") return [String(value).replace(/\D/g, "")];
  return [field.kind === "richText" ? textOfHtml(String(value)) : String(value)];
}
