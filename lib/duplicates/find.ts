import { sql } from "drizzle-orm";
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
import { type Reason, reasons, type Way, waysTo } from "./ways";

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
  const found = new Map<number, { row: Row; why: Reason[] }>();
  for (const way of waysTo(type, values))
    for (const row of rowsOn(viewer, way)) {
      if (row.id === except) continue;
      const known = found.get(row.id) ?? { row, why: [] };
      found.set(row.id, { row, why: [...known.why, way.reason] });
    }
  return [...found.values()]
    .sort((a, b) => rank(a.why) - rank(b.why) || b.why.length - a.why.length)
    .slice(0, most)
    .map(({ row, why }) => shown(viewer, type, row, why));
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

const rowsOn = (viewer: Viewer, { ids }: Way): Row[] =>
  db().all<Row>(sql`select ${records.id} as id, ${records.type} as type, ${records.name} as name,
      ${records.ownerId} as ownerId, ${records.teamId} as teamId
    from (${ids()}) as hits cross join ${records} on ${records.id} = hits.id
    where ${records.deletedAt} is null and ${scopeOfTypes(viewer, matchedTypes, "view")} limit ${2 * most}`);

const rank = ([first]: Reason[]) => reasons.indexOf(first!);

function shown(viewer: Viewer, asked: string, row: Row, why: Reason[]): Duplicate {
  const type = recordType(row.type);
  return {
    id: row.id,
    name: row.name,
    href: `/${type.path}/${row.id}`,
    label: type.labels.one.toLowerCase(),
    why: inWords(why),
    mergeable: row.type === asked && can(viewer, "merge") && reaches(viewer, row.type, "edit", row),
  };
}

function inWords(why: Reason[]): string {
  const same = why.filter((reason) => reason !== "similar name");
  if (same.length === 0) return "similar name";
  return `same ${[same.slice(0, -1).join(", "), same.at(-1)].filter(Boolean).join(" and ")}`;
}
