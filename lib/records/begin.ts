import { recordType } from "./registry";
import type { Relation } from "./type";

/** The address that begins a record at the other end of a relation, linked back to `id`. */
export function beginRelated({ to, by }: Relation, id: number): string {
  const other = recordType(to);
  if (by.kind === "inverse") return beginAt(other.path, [by.field, id]);
  const back = by.kind === "links" ? nameBack(to, by) : keyBack(to, by);
  return beginAt(other.path, ["link", `${back}:${id}`]);
}

const beginAt = (path: string, [key, value]: [string, string | number]) => `/${path}/new?${key}=${value}`;

/** The name that both ends share, unless the other type is at both of them: then the key of the end across. */
function nameBack(to: string, { relation, end }: Extract<Relation["by"], { kind: "links" }>): string {
  const ends = recordType(to).relations.filter(({ by }) => by.kind === "links" && by.relation === relation);
  const across = ends.find(({ by }) => by.kind === "links" && by.end !== end);
  return ends.length > 1 && across ? across.key : relation;
}

/** The relation of the other type that is the same link seen from there. */
function keyBack(to: string, by: Extract<Relation["by"], { kind: "field" | "lines" }>): string {
  const back = recordType(to).relations.find((each) =>
    by.kind === "field" ? each.by.kind === "inverse" && each.by.field === by.field : each.by.kind === "lines",
  );
  if (!back) throw new Error(`${to} has no relation that leads back by ${by.kind}.`);
  return back.key;
}
