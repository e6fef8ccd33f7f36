import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, company } from "@/db/schema";
import { fileOf } from "@/lib/attachments/file-store";

type Named = {
  hash: string;
  name: string /** Not kept of the logo, whose hash says enough. */;
  bytes: number | null;
};

/**
 * Yields a sentence for every attachment, and the logo, whose file is not there, or holds other bytes than were put
 * there.
 */
export function* checkFiles(): Generator<string> {
  for (const file of named()) {
    const problem = compare(file);
    if (problem) yield `File “${file.name}” (${file.hash.slice(0, 12)}…) ${problem}`;
  }
}

function* named(): Generator<Named> {
  yield* logo();
  for (let slice = namedAfter(""); slice.length > 0; slice = namedAfter(slice.at(-1)!.hash)) yield* slice;
}

const logo = (): Named[] =>
  db().all<Named>(sql`select ${company.logoHash} as hash, 'Logo' as name, null as bytes from ${company}
    where ${company.logoHash} is not null`);

const namedAfter = (hash: string): Named[] =>
  db().all<Named>(sql`select ${attachments.hash} as hash, min(${attachments.name}) as name, max(${attachments.bytes}) as bytes
    from ${attachments} where ${attachments.hash} > ${hash} group by ${attachments.hash} order by ${attachments.hash} limit 500`);

function compare({ hash, bytes }: Named): string | null {
  const found = read(fileOf(hash));
  if (!found) return "is missing.";
  return found.hash === hash && (bytes === null || found.bytes === bytes) ? null : "was altered.";
}

/** Length and hash of a file, read in pieces; null when it cannot be read. */
function read(path: string): { hash: string; bytes: number } | null {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1024 * 1024);
  let file: number | undefined;
  let bytes = 0;
  try {
    file = openSync(path, "r");
    for (let got = readSync(file, piece); got > 0; got = readSync(file, piece)) {
      hash.update(piece.subarray(0, got));
      bytes += got;
    }
    return { hash: hash.digest("hex"), bytes };
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
