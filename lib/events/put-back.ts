import { z } from "zod";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { followsIn } from "@/lib/records/behaviours";
import { editable } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import { applyChange } from "@/lib/records/write";
import { entryOf, valuesAt } from "./past-values";

/** What **Put back** sends: fields by key; where there are none, all of them but what follows by itself. */
export const putBackInput = z.strictObject({
  type: z.string().min(1).max(60),
  id: z.int().positive(),
  eventId: z.int().positive(),
  keys: z.array(z.string().min(1).max(60)).min(1).max(500).optional(),
});

/**
 * Gives fields of a record the values again that they had right after an entry of its history. Every check of a change
 * holds, and it is a change of its own in the history. Throws NotFound, Invalid.
 */
export function putBack(
  viewer: Viewer,
  { type: name, id, eventId, keys }: z.infer<typeof putBackInput>,
  now: Date,
): void {
  const type = recordType(name);
  transact(() => {
    const record = editable(viewer, type, id);
    const past = valuesAt(type, record, entryOf(id, eventId).id);
    const follows = followsIn(name, id);
    const all = type.fields.map(({ key }) => key).filter((key) => !follows.has(key));
    const wanted = (keys ?? all).map((key) => fieldOf(type, key));
    const fields = wanted.filter((field) => !field.readOnly);
    if (keys && fields.length < keys.length) throw new Invalid({}, "This cannot be put back.");
    const values = Object.fromEntries(fields.map(({ key }) => [key, past[key] ?? null]));
    applyChange(viewer, type, record, { values, errors: {}, heldBy: "itself" }, now);
  });
}
