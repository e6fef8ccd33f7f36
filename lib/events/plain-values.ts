import { formatDay } from "@/lib/time/zone";
import type { Line } from "./line";
import type { FieldChange } from "./sentence";

/** Puts a name to an id that stands under a key, where the key is known to hold ids; undefined elsewhere. */
export type NameOf = (key: string, id: number) => string | undefined;

type Changed = Extract<Line, { kind: "changed" }>;

/**
 * The lines of a change whose fields no definition describes. Keys become words; of objects, such as a role's
 * permissions, only the leaves that differ are told.
 */
export function plainLines(changes: readonly FieldChange[], nameOf: NameOf): Changed[] {
  return changes.flatMap(({ field, from, to }) => {
    const [was, is] = [leaves(field, from), leaves(field, to)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .map((path) => lineOf(path, was.get(path), is.get(path), nameOf))
      .filter((line) => line.from !== line.to);
  });
}

function lineOf(path: string, from: unknown, to: unknown, nameOf: NameOf): Changed {
  const label = path.split(".").map(words).join(": ");
  const key = path.split(".").at(-1)!;
  return { kind: "changed", field: label, from: plain(key, from, nameOf), to: plain(key, to, nameOf) };
}

function leaves(path: string, value: unknown): Map<string, unknown> {
  if (value === null || typeof value !== "object" || isPlainList(value)) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => {
      const step = Array.isArray(value) ? Number(key) + 1 : key;
      return [...leaves(`${path}.${step}`, inner)];
    }),
  );
}

const isPlainList = (value: object): boolean =>
  Array.isArray(value) && value.every((each) => each === null || typeof each !== "object");

function plain(key: string, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.map((each) => plain(key, each, nameOf)).join(", ");
  if (typeof value === "number") return nameOf(key, value) ?? value.toLocaleString("en-US");
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDay(String(value)) : String(value);
}

/** `primaryTeamId` as people say it: `Primary team`. */
export function words(key: string): string {
  const apart = key
    .replace(/Ids?$/, "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]/g, " ")
    .toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
