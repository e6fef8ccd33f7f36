import { db } from "@/db/client";
import { locations, roles, topicCategories } from "@/db/schema";
import { choices } from "@/lib/records/lookups";
import type { NameOf } from "./plain-values";

type Row = { id: number; name: string };

const people = (of: "user" | "team") => () => choices(of).map(({ id, label }) => ({ id, name: label }));

/** The lists that an id under a key points into, by the end of the key. */
const lists: [ending: RegExp, rows: () => Row[]][] = [
  [/teamIds?$/i, people("team")],
  [/(userId|memberIds|invitedById|assigneeId)$/i, people("user")],
  [/roleId$/i, () => db().select({ id: roles.id, name: roles.name }).from(roles).all()],
  [/locationId$/i, () => db().select().from(locations).all()],
  [/categoryId$/i, () => db().select().from(topicCategories).all()],
];

/** Names what an admin's change points at; each list is read once, when it is first asked for. */
export function adminNames(): NameOf {
  const read = new Map<RegExp, Map<number, string>>();
  return (key, id) => {
    const [ending, rows] = lists.find(([each]) => each.test(key)) ?? [];
    if (!ending || !rows) return undefined;
    const known = read.get(ending) ?? new Map(rows().map((row) => [row.id, row.name]));
    read.set(ending, known);
    return known.get(id);
  };
}
