import type { Stored } from "./record";
import { recordType } from "./registry";
import type { Relation } from "./type";

/** The address that begins a record at the other end of a relation, linked back to this one. */
export function beginRelated({ to, by }: Relation, { id, type }: Pick<Stored, "id" | "type">): string {
  const other = recordType(to);
  if (by.kind === "inverse") return beginAt(other.path, [by.field, id]);
  const back = by.kind === "links" ? nameBack(to, by) : keyBack(type, to, by);
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
function keyBack(from: string, to: string, by: Extract<Relation["by"], { kind: "field" | "lines" }>): string {
  const isBack = (back: Relation["by"]) =>
    by.kind === "field" ? back.kind === "inverse" && back.field === by.field : back.kind === "lines";
  const back = recordType(to).relations.find((each) => each.to === from && isBack(each.by));
  if (!back) throw new Error(`${to} has no relation that leads back by ${by.kind}.`);
  return back.key;
}
