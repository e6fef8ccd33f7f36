import type { Viewer } from "@/lib/access/viewer";
import type { Option } from "@/lib/fields/field";
import { importableTypes } from "./may-import";
import { isOrigin, matchFields, targetsOf } from "./targets";

/** What the columns of a file can go to, and what can say which record a row means; nothing without a type. */
export function choicesOfType(
  viewer: Viewer,
  typeName: string | null,
): { targets: Option[]; keys: Option[] } {
  const type = importableTypes(viewer).find(({ name }) => name === typeName);
  if (!type) return { targets: [], keys: [] };
  const kept = (key: string) => !isOrigin(key) && type.fields.find((field) => field.key === key)?.readOnly;
  return {
    targets: targetsOf(type).map(({ key, label }) => ({
      value: key,
      label: kept(key) ? `${label} (to link by, not written)` : label,
    })),
    keys: matchFields(type).map(({ key, label }) => ({ value: key, label })),
  };
}
