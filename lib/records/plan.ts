import { type SQL, sql } from "drizzle-orm";
import { records } from "@/db/schema";
import { type Condition, open, shaded } from "@/lib/filters/condition";
import { countUpTo } from "./count";
import { idOf, tableOf } from "./tables";
import type { RecordType } from "./type";

/** Where rows come from and what they must meet; to stand behind a `select`. */
export type Plan = { from: SQL; where: SQL };

/** How far a condition's matches are counted before it is called common. */
const common = 20_000;

/** Whether a row of `records` is of the type and not deleted. */
export const isLive = (type: RecordType): SQL =>
  sql`${records.deletedAt} is null and ${records.type} = ${type.name}`;

/**
 * Gathers all rows that meet the conditions, beginning with the one that the fewest rows meet: its index drives,
 * every other table is looked up by key, and no other index is used. `withOwn` joins the type's own table even
 * where no condition asks for it.
 */
export function gathering(type: RecordType, conditions: Condition[], withOwn: boolean, now: Date): Plan {
  const driver = narrowest(type, conditions, now);
  const own = withOwn || conditions.some(({ table }) => table === "own") ? tableOf(type) : undefined;
  const where = [
    isLive(type),
    ...conditions.map((each) => each.where(each === driver && !each.phrase && !each.ids ? open : shaded)),
  ];
  if (driver?.phrase) where.push(sql`records_search match ${driver.phrase}`);
  return { from: joined(driver, own), where: sql.join(where, sql` and `) };
}

type Own = ReturnType<typeof tableOf>;

function joined(driver: Condition | undefined, own: Own): SQL {
  const ownRow = own ? sql` cross join ${own} on ${idOf(own)} = ${records.id}` : sql``;
  if (driver?.phrase)
    return sql`from records_search cross join ${records} on ${records.id} = records_search.rowid${ownRow}`;
  if (driver?.ids)
    return sql`from (${driver.ids}) as kept cross join ${records} on ${records.id} = kept.id${ownRow}`;
  if (driver?.table === "own" && own)
    return sql`from ${own} cross join ${records} on ${records.id} = ${idOf(own)}`;
  return sql`from ${records}${ownRow}`;
}

/** The condition with the fewest rows; undefined when none has an index, or there is none. */
function narrowest(type: RecordType, conditions: Condition[], now: Date): Condition | undefined {
  const able = conditions.filter(({ narrows, phrase, ids }) => narrows || phrase || ids);
  if (able.length < 2) return able[0];
  const sizes = new Map(able.map((each) => [each, sizeOf(type, each, now)]));
  return able.reduce((best, each) => (sizes.get(each)! < sizes.get(best)! ? each : best));
}

function sizeOf(type: RecordType, { phrase, ids, table, where }: Condition, now: Date): number {
  const own = tableOf(type);
  if (phrase)
    return countUpTo(type.name, sql`from records_search where records_search match ${phrase}`, now, common);
  if (ids) return countUpTo(type.name, sql`from (${ids})`, now, common);
  if (table === "own" && own) return countUpTo(type.name, sql`from ${own} where ${where(open)}`, now, common);
  return countUpTo(type.name, sql`from ${records} where ${isLive(type)} and ${where(open)}`, now, common);
}
