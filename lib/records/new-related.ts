import { transact } from "@/db/client";
import { levelOf, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { createLinked, relationNamed } from "./create-linked";
import type { Input } from "./input";
import { type NewRecordForm, newRecordForm } from "./new-record";
import { getRecord, type Stored } from "./record";
import { recordType } from "./registry";
import type { RecordType } from "./type";

/** What is to be filled in of one of several records that are begun at once. */
export type RelatedForm = { type: string; one: string; form: NewRecordForm };

type Beginning = RecordType["shortcuts"][number];

/** The records of other types that the viewer may begin from this one, linked to it. */
const beginningsOf = (viewer: Viewer, record: Stored): Beginning[] =>
  recordType(record.type)
    .shortcuts.filter(({ type }) => type !== record.type && levelOf(viewer, type, "edit") !== "none")
    .filter(({ relation }) => !relation || reaches(viewer, record.type, "edit", record));

/**
 * The forms of all that can be begun from a record at once: what must be known of each, and what its list shows.
 * Throws NotFound where that is less than two.
 */
export function relatedForms(viewer: Viewer, record: Stored): RelatedForm[] {
  const beginnings = beginningsOf(viewer, record);
  if (beginnings.length < 2) throw new NotFound();
  return beginnings.map(({ type: name, field, relation }) => {
    const type = recordType(name);
    const start = field ? `${field}=${record.id}` : `link=${relation}:${record.id}`;
    const form = newRecordForm(viewer, type, new URLSearchParams(start));
    const asked = form.fields.filter(
      ({ key, required }) => key !== field && (required || type.list.columns.includes(key)),
    );
    return { type: name, one: type.labels.one, form: { ...form, fields: asked } };
  });
}

/**
 * Makes several records that are linked to one, and to each other where a field was left empty: all or nothing. Where
 * no owner is named, the viewer is. Throws
 * NotFound where the viewer may not, Invalid with a sentence for each field at fault by `type.field`.
 */
export function createRelated(
  viewer: Viewer,
  from: { type: string; id: number },
  parts: readonly { type: string; input: Input }[],
  now: Date,
): Stored[] {
  const type = recordType(from.type);
  const record = getRecord(viewer, type, from.id);
  const beginnings = beginningsOf(viewer, record);
  return transact(() => {
    const made: Stored[] = [record];
    for (const beginning of beginnings) {
      const part = parts.find(({ type }) => type === beginning.type);
      if (part) made.push(createPart(viewer, beginning, part.input, made, now));
    }
    if (made.length !== parts.length + 1) throw new NotFound(type.labels.one);
    return made.slice(1);
  });
}

function createPart(
  viewer: Viewer,
  { type, field, relation }: Beginning,
  typed: Input,
  made: readonly Stored[],
  now: Date,
): Stored {
  const [record] = made as [Stored];
  const input = {
    ownerId: String(viewer.userId ?? ""),
    ...pointing(recordType(type), typed, made.slice(1)),
    ...(field && { [field]: String(record.id) }),
  };
  const links = relation ? [{ relation: relationNamed(type, relation).key, id: record.id }] : [];
  try {
    return createLinked(viewer, type, input, links, now);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const fields = Object.entries(error.fields).map(([key, sentence]) => [`${type}.${key}`, sentence]);
    throw new Invalid(Object.fromEntries(fields), error.message);
  }
}

/** What was left empty points to what was made just now: the opportunity to the contact beside it. */
function pointing(type: RecordType, input: Input, made: readonly Stored[]): Input {
  const links = type.fields.filter(
    ({ key, kind, readOnly, mirror }) => kind === "link" && !readOnly && !mirror && !input[key],
  );
  const found = links.flatMap(({ key, to }) => {
    const target = made.find((record) => record.type === to);
    return target ? [[key, String(target.id)] as const] : [];
  });
  return { ...input, ...Object.fromEntries(found) };
}
