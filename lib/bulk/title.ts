import { fieldOf } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import type { BulkChange } from "./input";

/** What a change of many records does, in words: `Delete 1,204 accounts`, `Change Owner of all matching leads`. */
export const titleOf = (type: RecordType, change: BulkChange, count: number | null): string => {
  const which = countOf(type, count);
  return change.verb === "delete"
    ? `Delete ${which}`
    : `Change ${fieldOf(type, change.field).label} of ${which}`;
};

/** So many records of a type in words; null stands for more than are counted. */
export const countOf = ({ labels }: RecordType, count: number | null): string => {
  if (count === null) return `all matching ${labels.many.toLowerCase()}`;
  return `${count.toLocaleString("en-US")} ${(count === 1 ? labels.one : labels.many).toLowerCase()}`;
};
