import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { Input } from "./input";
import { linkRecords } from "./links";
import type { Stored } from "./record";
import { recordType } from "./registry";
import type { Relation } from "./type";
import { createRecord } from "./write";

/** Another record that a new one is linked to, by the key of a relation of the new one's type. */
export type NewLink = { relation: string; id: number };

/**
 * Makes a record and links it to others, all or nothing. Throws NotFound where the viewer may not add the record
 * or not change one at the other end, Invalid with a sentence for each field at fault.
 */
export function createLinked(
  viewer: Viewer,
  typeName: string,
  input: Input,
  links: readonly NewLink[],
  now: Date,
): Stored {
  return transact(() => {
    const record = createRecord(viewer, typeName, input, now);
    for (const { relation, id } of links)
      linkRecords(viewer, { type: typeName, id: record.id, relation }, id, now);
    return record;
  });
}

/**
 * The relation of `typeName` that an address means: by its key, or by the name that both of its ends share, as in
 * a shortcut from the other end (`account_contacts`). Throws NotFound.
 */
export function relationNamed(typeName: string, name: string): Relation {
  const relation = recordType(typeName).relations.find(
    ({ key, by }) => key === name || (by.kind === "links" && by.relation === name),
  );
  if (!relation) throw new NotFound("That relation");
  return relation;
}
