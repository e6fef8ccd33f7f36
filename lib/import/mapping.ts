import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { importFiles, imports } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { RecordType } from "@/lib/records/type";
import { guessTargets, guessType } from "./guess";
import { openFile } from "./imports";
import { importableTypes } from "./may-import";
import type { ImportFile } from "./plan";
import { matchFields, targetsOf } from "./targets";

type Mapping = Pick<ImportFile, "type" | "targets" | "matchBy">;

/** What a file is probably of, and where its columns go; all null when no type knows them. */
export function guessMapping(viewer: Viewer, name: string, headers: readonly string[]): Mapping {
  const type = guessType(importableTypes(viewer), name, headers);
  return type ? mappingTo(type, headers) : { type: null, targets: null, matchBy: null };
}

function mappingTo(type: RecordType, headers: readonly string[]): Mapping {
  const targets = guessTargets(type, headers);
  return { type: type.name, targets, matchBy: keyAmong(type, targets) };
}

/** The best key that the file has: a number, else an email, else the name. */
function keyAmong(type: RecordType, targets: readonly (string | null)[]): string | null {
  const fields = matchFields(type).filter(({ key }) => targets.includes(key));
  const best = fields.find(({ unique }) => unique) ?? fields.find(({ kind }) => kind === "email");
  return (best ?? fields.find(({ key }) => key === "name"))?.key ?? null;
}

/** What the screen of a file's columns sends. */
export type MappingInput = {
  fileId: number;
  /** Null leaves the file out. */
  type: string | null;
  targets: (string | null)[];
  matchBy: string | null;
  found: "update" | "skip";
  missing: "create" | "skip";
};

/** Sets where a file goes. A file that goes to another type is guessed anew. Throws NotFound, Invalid. */
export function mapFile(viewer: Viewer, { fileId, type, ...rest }: MappingInput): void {
  transact(() => {
    const file = openFile(viewer, fileId);
    const values = type === null ? { type, targets: null, matchBy: null } : mapped(viewer, file, type, rest);
    db().update(importFiles).set(values).where(eq(importFiles.id, fileId)).run();
    // What a dry run found was of other columns.
    db().update(imports).set({ dryRunId: null }).where(eq(imports.id, file.importId)).run();
  });
}

function mapped(
  viewer: Viewer,
  file: ImportFile,
  typeName: string,
  rest: Omit<MappingInput, "fileId" | "type">,
) {
  const type = importableTypes(viewer).find(({ name }) => name === typeName);
  if (!type) throw new Invalid({ type: "Choose one of the list." });
  if (typeName !== file.type) return mappingTo(type, file.headers ?? []);
  refuseTargets(type, file, rest.targets);
  if (rest.matchBy !== null && !rest.targets.includes(rest.matchBy))
    throw new Invalid({ matchBy: "Choose a column that goes to a field." });
  return rest;
}

function refuseTargets(type: RecordType, { headers }: ImportFile, targets: readonly (string | null)[]): void {
  const known = new Map(targetsOf(type).map(({ key, label }) => [key, label]));
  const given = targets.filter((key) => key !== null);
  if (targets.length !== headers?.length || given.some((key) => !known.has(key)))
    throw new Invalid({}, "The columns are not those of the file.");
  const twice = given.find((key, place) => given.indexOf(key) !== place);
  if (twice !== undefined)
    throw new Invalid({}, `Two columns go to ${known.get(twice)}. Choose one of them.`);
}
