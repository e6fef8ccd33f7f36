import { createHash } from "node:crypto";
import { z } from "zod";
import { excerpt } from "./content/text";
import { Conflict } from "./errors";

/** The stamp that a form was opened with, as it sends it back; missing where nobody was shown anything. */
export const seenStamp = z.string().max(64).optional();

/** What people read of something, by the labels of its form. */
export type Words = Record<string, string>;

/** A short text that stays the same for as long as what it is made of does. */
export const stampOf = (row: object): string =>
  createHash("sha256").update(JSON.stringify(row)).digest("base64url");

/**
 * Refuses a change of what somebody else changed since the form was opened with `seen`, unless both want the same.
 * Throws Conflict with what both have, and the stamp of what stands: whoever saves again has seen it.
 */
export function refuseStale<Row extends object>(
  seen: string | undefined,
  stands: Row,
  wanted: Row,
  inWords: (row: Row) => Words,
): void {
  const stamp = stampOf(stands);
  if (seen === undefined || seen === stamp || stampOf(wanted) === stamp) return;
  const [theirs, yours] = [inWords(stands), inWords(wanted)];
  const differing = Object.keys(yours).filter((label) => theirs[label] !== yours[label]);
  throw new Conflict(
    differing.map((label) => ({
      ...{ field: label, label, by: "somebody else" },
      theirs: excerpt(theirs[label] ?? "", 200),
      yours: excerpt(yours[label] ?? "", 200),
    })),
    stamp,
  );
}
