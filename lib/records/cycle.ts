import { Invalid } from "@/lib/errors";
import type { Rule } from "./behaviour";
import { readWithoutAccess } from "./record";
import { recordType } from "./registry";

/** The rule of a type that refuses a parent which is the record itself or stands below it: parents make a tree. */
export const refuseCycle =
  (typeName: string): Rule =>
  (_viewer, { id, values, changed }) => {
    if (id === null || !changed.has("parentId")) return;
    const type = recordType(typeName);
    const passed = new Set<number>([id]);
    let parent = values.parentId;
    while (typeof parent === "number") {
      if (passed.has(parent))
        throw new Invalid({
          parentId: `This would make the ${type.labels.one.toLowerCase()} its own parent.`,
        });
      passed.add(parent);
      parent = readWithoutAccess(type, parent)?.values.parentId ?? null;
    }
  };
