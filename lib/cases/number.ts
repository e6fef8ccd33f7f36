import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Three letters and seven digits. */
const size = 26n ** 3n * 10n ** 7n;
/** Shares no factor with `size`, so that multiplying by it only shuffles. */
const stride = 98_764_321_237n;

/**
 * The number of the next case, such as `ABC-1234567`: the record's own id, shuffled over all the numbers there
 * are. Ids are never given twice, so neither are numbers, not even after a case is erased for good.
 */
export function newCaseNumber(): string {
  const last = db().get<{ seq: number } | undefined>(
    sql`select seq from sqlite_sequence where name = 'records'`,
  );
  return numberOfId((last?.seq ?? 0) + 1);
}

/** The case number that belongs to a record id. */
export function numberOfId(id: number): string {
  const place = (BigInt(id) * stride) % size;
  const digits = String(place % 10n ** 7n).padStart(7, "0");
  const letters = [2n, 1n, 0n].map((nth) => Number((place / 10n ** 7n / 26n ** nth) % 26n));
  return `${String.fromCharCode(...letters.map((letter) => 65 + letter))}-${digits}`;
}
