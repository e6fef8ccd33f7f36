import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { levelOf, reaches, scopeOfTypes } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { FieldError } from "@/lib/fields/field";
import { kinds } from "@/lib/fields/kinds";
import { localeOf } from "@/lib/records/locale";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { isMatched, type MatchedType, matchedTypes, wayFields } from "./keys";
import { type Reason, reasons, waysTo } from "./ways";

/** A live record that may be the same as another. */
export type Duplicate = {
  id: number;
  name: string;
  href: string;
  /** Its type's label. */
  label: string;
  /** `same email and phone`. */
  why: string;
  /** The viewer may make the two one. */
  mergeable: boolean;
};

const most = 5;

/**
 * The live records that the viewer may see and that may be the same as one of `type` with these stored values: the
 * surest first, five at most. `except` is the record itself. Every probe is of an index and bounded.
 */
export function findDuplicates(
  viewer: Viewer,
  type: string,
  values: Record<string, unknown>,
  except?: number,
): Duplicate[] {
  if (!isMatched(type)) return [];
  return matching(viewer, type, values)
    .filter(({ id }) => id !== except)
    .slice(0, most)
    .map((match) => shown(viewer, type, match));
}

/** A record that shares something with another, and what, the surest first. */
export type Match = Row & { why: Reason[] };

/**
 * The live records of the types in `among` that the viewer may see and that share something with one of `type` with
 * these stored values: the surest first.
 */
export function matching(
  viewer: Viewer,
  type: MatchedType,
  values: Record<string, unknown>,
  among: readonly MatchedType[] = matchedTypes,
): Match[] {
  const found = new Map<number, Match>();
  for (const { reason, ids } of waysTo(type, values))
    for (const row of rowsOn(viewer, ids(), among)) {
      const known = found.get(row.id) ?? { ...row, why: [] };
      found.set(row.id, { ...known, why: [...known.why, reason] });
    }
  return [...found.values()].sort(
    (a, b) => rank(a.why) - rank(b.why) || b.why.length - a.why.length || a.id - b.id,
  );
}

/** The same for a form that is being filled in: `sent` holds values as typed; what cannot be read is left out. */
export function duplicatesOfForm(viewer: Viewer, typeName: string, sent: URLSearchParams): Duplicate[] {
  const type = recordType(typeName);
  if (levelOf(viewer, type.name, "view") === "none") throw new NotFound(type.labels.one);
  return isMatched(type.name)
    ? findDuplicates(viewer, type.name, readable(viewer, type, type.name, sent))
    : [];
}

/** The fields by which a record of the type is recognised. */
const telling = (type: MatchedType): readonly string[] => [
  ...["name", "website", "company"],
  ...wayFields[type].email,
  ...wayFields[type].phone,
];

function readable(viewer: Viewer, type: RecordType, name: MatchedType, sent: URLSearchParams) {
  const locale = localeOf(viewer);
  const fields = type.fields.filter(({ key }) => telling(name).includes(key) && sent.has(key));
  return Object.fromEntries(
    fields.map((field) => {
      try {
        return [field.key, kinds[field.kind].parse(sent.get(field.key), field, locale)];
      } catch (error) {
        if (error instanceof FieldError) return [field.key, null];
        throw error;
      }
    }),
  );
}

type Row = { id: number; type: string; name: string; ownerId: number | null; teamId: number | null };

const rowsOn = (viewer: Viewer, ids: SQL, among: readonly MatchedType[]): Row[] =>
  db().all<Row>(sql`select ${records.id} as id, ${records.type} as type, ${records.name} as name,
      ${records.ownerId} as ownerId, ${records.teamId} as teamId
    from (${ids}) as hits cross join ${records} on ${records.id} = hits.id
    where ${records.deletedAt} is null and ${scopeOfTypes(viewer, among, "view")} limit ${2 * most}`);

const rank = ([first]: Reason[]) => reasons.indexOf(first!);

function shown(viewer: Viewer, asked: string, { why, ...row }: Match): Duplicate {
  const type = recordType(row.type);
  return {
    id: row.id,
    name: row.name,
    href: `/${type.path}/${row.id}`,
    label: type.labels.one.toLowerCase(),
    why: reasonsInWords(why),
    mergeable: row.type === asked && can(viewer, "merge") && reaches(viewer, row.type, "edit", row),
  };
}

/** `same email and phone`. */
export function reasonsInWords(why: readonly Reason[]): string {
  const same = why.filter((reason) => reason !== "similar name");
  if (same.length === 0) return "similar name";
  return `same ${[same.slice(0, -1).join(", "), same.at(-1)].filter(Boolean).join(" and ")}`;
}
