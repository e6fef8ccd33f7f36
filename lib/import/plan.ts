import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importFiles, imports } from "@/db/schema";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import type { Column } from "./read-row";
import { typeOrder } from "./synonyms";
import type { Plan } from "./take-row";
import { type Target, targetsOf } from "./targets";

export type ImportFile = typeof importFiles.$inferSelect;

/** A file that is to be taken, with all that is needed for it. */
export type PlannedFile = Plan & { file: ImportFile; columns: Column[]; matchBy: string | null };

/** The files of an import that go to a type, those first that others point at. */
export function plannedFiles(importId: number): PlannedFile[] {
  const { strict } = db().select().from(imports).where(eq(imports.id, importId)).get()!;
  const taken = filesOf(importId).filter(({ type, targets }) => type && targets);
  const files = taken.sort((a, b) => orderOf(a.type!) - orderOf(b.type!));
  return files.map((file, place) => {
    const type = recordType(file.type!);
    const toCome = new Set(files.slice(place).map((each) => each.type!));
    const { found, missing, matchBy } = file;
    return {
      ...{ importId, fileId: file.id, type, strict, found, missing, matchBy, file },
      columns: columnsOf(type, file, toCome),
    };
  });
}

/** All files of an import, in the order of their sending. */
export const filesOf = (importId: number): ImportFile[] =>
  db()
    .select()
    .from(importFiles)
    .where(eq(importFiles.importId, importId))
    .orderBy(asc(importFiles.id))
    .all();

const orderOf = (type: string) => {
  const place = typeOrder.indexOf(type);
  return place < 0 ? typeOrder.length : place;
};

/** What points at a type whose rows are not all in yet has to wait for them. */
function columnsOf(
  type: RecordType,
  { headers, targets }: ImportFile,
  toCome: ReadonlySet<string>,
): Column[] {
  const known = new Map(targetsOf(type).map((target) => [target.key, target]));
  return (targets ?? []).flatMap((key, place) => {
    const target = key === null ? undefined : known.get(key);
    if (!target) return [];
    return [{ place, header: headers![place]!, target, later: pointsAt(target, toCome) }];
  });
}

const pointsAt = (target: Target, types: ReadonlySet<string>): boolean =>
  "relation" in target
    ? types.has(target.relation.to)
    : target.field.kind === "link" && types.has(target.field.to!);
