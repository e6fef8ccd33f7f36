import { type Filter, writeListQuery } from "@/lib/filters/filter";
import type { RecordType } from "@/lib/records/type";

/** The address of a list with these filters; the list reads it and counts the same. */
export function listAddress(type: RecordType, filters: Filter[]): string {
  const { sort } = type.list;
  return `/${type.path}${writeListQuery(type, { filters, q: "", sort, size: 50, place: { at: "first" }, from: 1 })}`;
}
