import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { customRelations, customTypes, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { countLimit } from "@/lib/records/count";
import { anyRecordType, recordTypes } from "@/lib/records/registry";

/** A relation of a made type, seen from that type. */
export type AdminRelation = {
  name: string;
  /** What the other end is called here, what these are called there, and the other type. */
  label: string;
  backLabel: string;
  to: string;
  hidden: boolean;
};

/** A made type as the page Record types shows it. */
export type AdminType = {
  name: string;
  one: string;
  many: string;
  path: string;
  icon: string;
  hidden: boolean;
  /** How many there are, in words: `10,000+` past the limit of counts. */
  records: string;
  relations: AdminRelation[];
};

export type TypesAdmin = { made: AdminType[]; types: { name: string; one: string; many: string }[] };

/** The types that admins made, hidden ones too, and all types that can be related to. Throws NotFound. */
export function typesAdmin(viewer: Viewer): TypesAdmin {
  requireAdmin(viewer, "recordTypes");
  const relations = db().select().from(customRelations).orderBy(asc(customRelations.position)).all();
  const rows = db().select().from(customTypes).orderBy(asc(customTypes.position)).all();
  return {
    made: rows.map(({ name, one, many, path, icon, hiddenAt }) => ({
      ...{ name, one, many, path, icon, hidden: hiddenAt !== null, records: countOf(name) },
      relations: relations.flatMap((row) => seenFrom(name, row)),
    })),
    types: recordTypes().map(({ name, labels }) => ({ name, ...labels })),
  };
}

function seenFrom(type: string, row: typeof customRelations.$inferSelect): AdminRelation[] {
  if (row.fromType !== type && row.toType !== type) return [];
  const isFrom = row.fromType === type;
  return [
    {
      name: row.name,
      label: isFrom ? row.fromLabel : row.toLabel,
      backLabel: isFrom ? row.toLabel : row.fromLabel,
      to: anyRecordType(isFrom ? row.toType : row.fromType).labels.many,
      hidden: row.hiddenAt !== null,
    },
  ];
}

function countOf(type: string): string {
  const { n } = db().get<{ n: number }>(sql`select count(*) as n from (select 1 from ${records}
    where ${records.type} = ${type} and ${records.deletedAt} is null limit ${countLimit + 1})`);
  return n > countLimit ? `${countLimit.toLocaleString("en-US")}+` : n.toLocaleString("en-US");
}
