import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { freeBytes } from "@/db/disk";
import { StoreFullError } from "@/db/errors";
import { attachments } from "@/db/schema";
import { env } from "@/lib/env";
import { Invalid } from "@/lib/errors";
import { sizeText } from "./attachment";

const megabyte = 1024 * 1024;

/** What must be left on the disk for the records themselves, which matter more than files. */
const spareBytes = 64 * megabyte;

/** How many bytes one file may have. */
export const limitBytes = (): number => env().ATTACHMENT_LIMIT_MB * megabyte;

/** How many bytes all attachments have; a file on two records counts twice. */
export const usedBytes = (): number =>
  db().get<{ used: number }>(sql`select coalesce(sum(${attachments.bytes}), 0) as used from ${attachments}`)
    .used;

/** Throws Invalid when a file of so many bytes is larger than one may be. */
export function refuseLarge(bytes: number): void {
  if (bytes > limitBytes())
    throw new Invalid({}, `A file may have ${env().ATTACHMENT_LIMIT_MB} MB at most. This one is larger.`);
}

/** Throws Invalid when a file of so many bytes does not fit into the quota beside those that are there. */
export function refuseBeyondQuota(bytes: number): void {
  const quota = env().ATTACHMENT_QUOTA_MB * megabyte;
  const left = Math.max(quota - usedBytes(), 0);
  if (bytes <= left) return;
  throw new Invalid(
    {},
    `There is room for ${sizeText(left)} of files, and this one has ${sizeText(bytes)}. Remove files, or ask an administrator for more room.`,
  );
}

/** Throws StoreFullError when so many bytes would take the room on the disk that the records need. */
export function refuseWithoutRoom(bytes: number): void {
  if (freeBytes(env().DATA_DIR) < bytes + spareBytes) throw new StoreFullError("full");
}
