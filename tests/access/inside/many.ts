import { changeOne, requireChange } from "@/lib/bulk/change";
import type { BulkChange } from "@/lib/bulk/input";
import { recordType } from "@/lib/records/registry";
import { has, may } from "../rule";
import type { RecordVerb } from "./verbs";

const among =
  (change: BulkChange): RecordVerb["call"] =>
  ({ viewer, now }, { type, id }) => {
    requireChange(viewer, recordType(type), change);
    changeOne(viewer, recordType(type), change, id, now);
  };

/** What is done to a record as one of many. */
export const manyVerbs: Record<string, RecordVerb> = {
  "change among others": {
    allowed: ({ world, person }, record) => has(person, "bulkEdit") && may(world, person, "edit", record),
    call: among({ verb: "edit", field: "name", value: "Another name" }),
  },
  "delete among others": {
    allowed: ({ world, person }, record) => may(world, person, "delete", record),
    call: among({ verb: "delete" }),
  },
};
