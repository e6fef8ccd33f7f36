import { createRelated } from "@/lib/records/new-related";
import { may, reachesAny, type TypeName } from "../rule";
import type { RecordVerb } from "./verbs";

const begun = (type: TypeName) => ({
  type,
  input: { name: "Begun by hand", ...(type === "case" && { topicId: "1" }) },
});

/** Making several records of an account at once; one of them is enough to try it. */
export const beginningVerbs: Record<string, RecordVerb> = {
  "begin a case of it, among others": {
    types: ["account"],
    allowed: ({ world, person }, record) =>
      may(world, person, "view", record) && reachesAny(person, "case", "edit"),
    call: ({ viewer, now }, record) => createRelated(viewer, record, [begun("case")], now),
  },
  "begin a contact of it, among others": {
    types: ["account"],
    allowed: ({ world, person }, record) =>
      may(world, person, "edit", record) && reachesAny(person, "contact", "edit"),
    call: ({ viewer, now }, record) => createRelated(viewer, record, [begun("contact")], now),
  },
};
