import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { attachments, company } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { drop, fileOf } from "./file-store";

/** How many files a job is told of, at most. */
const slice = 200;

/** Whether an attachment, or the company as its logo, names the bytes with this hash. */
export const isUsed = (hash: string): boolean => isAttached(hash) || isLogo(hash);

const isAttached = (hash: string): boolean =>
  db().select({ id: attachments.id }).from(attachments).where(eq(attachments.hash, hash)).limit(1).get() !==
  undefined;

const isLogo = (hash: string): boolean =>
  db().select({ id: company.id }).from(company).where(eq(company.logoHash, hash)).get() !== undefined;

/** Removes bytes that nothing names any more. */
export function removeUnused(hash: string): void {
  if (!isUsed(hash)) drop(fileOf(hash));
}

/** Has the bytes removed once this transaction is kept, unless something else still names them. */
export function letGo(hashes: readonly string[], now: Date): void {
  for (let at = 0; at < hashes.length; at += slice)
    enqueue("remove-files", { hashes: hashes.slice(at, at + slice) }, now);
}

/** The same for all files of a record that is about to be erased; their rows go with it. */
export const letGoOfFilesOn = (recordId: number, now: Date): void =>
  letGo(
    filesOn.all<{ hash: string }>({ recordId }).map(({ hash }) => hash),
    now,
  );

const filesOn = prepared(sql`select distinct ${attachments.hash} as hash from ${attachments}
  where ${attachments.recordId} = ${sql.placeholder("recordId")}`);
