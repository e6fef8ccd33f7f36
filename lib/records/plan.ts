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
export function gathering(type: RecordType, asked: Condition[], withOwn: boolean, now: Date): Plan {
  const conditions = asked.map((each) => withIds(type, each, now));
  const driver = narrowest(type, conditions, now);
  const own = withOwn || conditions.some(({ table }) => table === "own") ? tableOf(type) : undefined;
  const others = conditions.filter((each) => each !== driver).map((each) => met(each, sql`${records.id}`));
  const where = [isLive(type), ...leftOf(driver), ...others];
  if (driver?.phrase) where.push(sql`records_search match ${driver.phrase}`);
  return { from: joined(driver, own), where: sql.join(where, sql` and `) };
}

/** That a row meets a condition, asked without an index that would drive: of what is kept of it, where that tells. */
export const met = ({ ofKept, where }: Condition, id: SQL): SQL => ofKept?.(id) ?? where(shaded);

/** What is still to be asked of the rows that the driver finds: a phrase may find more, and kept values do not. */
function leftOf(driver: Condition | undefined): SQL[] {
  if (!driver) return [];
  if (driver.phrase) return [met(driver, sql`${records.id}`)];
  if (driver.ids) return driver.ofKept ? [] : [driver.where(shaded)];
  return [driver.where(open)];
}

/**
 * What is joined by or over several tables, as the ids that each part finds by its index: no index finds both. Only
 * where none of them finds many; else the rows are soon met, and gathering ids would take longer.
 */
function withIds(type: RecordType, condition: Condition, now: Date): Condition {
  const { anyOf, narrows } = condition;
  if (!anyOf || narrows || !anyOf.every(isAble)) return condition;
  if (anyOf.some((part) => sizeOf(type, part, now) > common)) return condition;
  const ids = anyOf.map((part) => idsOf(type, part));
  return { ...condition, ids: sql.join(ids, sql` union `) };
}

function idsOf(type: RecordType, { phrase, ids, table, where }: Condition): SQL {
  const own = tableOf(type);
  if (phrase) return sql`select rowid as id from records_search where records_search match ${phrase}`;
  if (ids) return ids;
  if (table === "own" && own) return sql`select ${idOf(own)} as id from ${own} where ${where(open)}`;
  return sql`select ${records.id} as id from ${records} where ${isLive(type)} and ${where(open)}`;
}

/** What is to be counted. Gathers, unless one index tells it alone: what an admin-made field's index holds is live and of the type. */
export function counting(type: RecordType, conditions: Condition[], now: Date): Plan {
  const [only] = conditions;
  if (conditions.length === 1 && only?.ids && !only.phrase)
    return { from: sql`from (${only.ids})`, where: sql`1` };
  return gathering(type, conditions, false, now);
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
  const able = conditions.filter(isAble);
  if (able.length < 2) return able[0];
  const sizes = new Map(able.map((each) => [each, sizeOf(type, each, now)]));
  return able.reduce((best, each) => (sizes.get(each)! < sizes.get(best)! ? each : best));
}

/** Whether it can drive a plan. */
const isAble = ({ narrows, phrase, ids }: Condition): boolean => Boolean(narrows || phrase || ids);

function sizeOf(type: RecordType, { phrase, ids, table, where }: Condition, now: Date): number {
  const own = tableOf(type);
  if (phrase)
    return countUpTo(type.name, sql`from records_search where records_search match ${phrase}`, now, common);
  if (ids) return countUpTo(type.name, sql`from (${ids})`, now, common);
  if (table === "own" && own) return countUpTo(type.name, sql`from ${own} where ${where(open)}`, now, common);
  return countUpTo(type.name, sql`from ${records} where ${isLive(type)} and ${where(open)}`, now, common);
}
