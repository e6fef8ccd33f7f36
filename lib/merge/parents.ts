import type { Value } from "@/lib/fields/field";
import type { Values } from "@/lib/records/behaviour";
import { readWithoutAccess, type Stored } from "@/lib/records/record";
import type { RecordType } from "@/lib/records/type";

/**
 * The fields by which a record of the type points at another of the same type, with what they are to hold after a
 * merge where the value that was chosen would make the survivor its own parent: the other's value, else nothing.
 */
export function mendOwnLinks(type: RecordType, survivor: Stored, loser: Stored, chosen: Values): Values {
  const fields = type.fields.filter(
    ({ kind, to, readOnly }) => kind === "link" && to === type.name && !readOnly,
  );
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const wanted = chosen[key] === undefined ? survivor.values[key] : chosen[key];
      const candidates = [wanted, survivor.values[key], loser.values[key], null];
      const fit =
        candidates.find((each) => !leadsBack(type, key, each ?? null, [survivor.id, loser.id])) ?? null;
      return fit === survivor.values[key] ? [] : [[key, fit]];
    }),
  );
}

/** Whether going up from `start` by the field comes to one of `ends`. */
function leadsBack(type: RecordType, key: string, start: Value, ends: readonly number[]): boolean {
  const passed = new Set<number>();
  for (let at = start; typeof at === "number" && !passed.has(at); ) {
    if (ends.includes(at)) return true;
    passed.add(at);
    at = readWithoutAccess(type, at)?.values[key] ?? null;
  }
  return false;
}
