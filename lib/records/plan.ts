import { type SQL, sql } from "drizzle-orm";
import { customValues, records } from "@/db/schema";
import { type Condition, open, shaded } from "@/lib/filters/condition";
import { countUpTo } from "./count";
import { keptOfField } from "./kept-values";
import { idOf, tableOf } from "./tables";
import type { RecordType } from "./type";

/**
 * Where rows come from and what they must meet; to stand behind a `select`. `driver` is the condition whose index finds
 * them, if there is one.
 */
export type Plan = { from: SQL; where: SQL; driver?: Condition };

/** How far a condition's matches are counted before it is called common. */
const common = 20_000;

/** Whether a row of `records` is of the type and not deleted. */
export const isLive = (type: RecordType): SQL =>
  sql`${records.deletedAt} is null and ${records.type} = ${type.name}`;

/** What is read of the rows besides their ids: of `records`, of the type's own table, or kept in a field's index. */
export type Needed = "ids" | "record" | "own" | { index: number };

/**
 * Gathers all rows that meet the conditions, beginning with the one that the fewest rows meet: its index drives,
 * every other table is looked up by key, and no other index is used. Where kept values tell all of it, they alone are
 * read.
 */
export function gathering(type: RecordType, asked: Condition[], needed: Needed, now: Date): Plan {
  const conditions = asked.map((each) => withIds(type, each, now));
  const driver = narrowest(type, conditions, now);
  const others = conditions.filter((each) => each !== driver);
  if (driver && isKept(driver) && others.every(({ ofKept }) => ofKept) && !isOfRecord(needed))
    return amongKept(driver, others, needed);
  const own = needed === "own" || conditions.some(({ table }) => table === "own") ? tableOf(type) : undefined;
  const id = sql`${records.id}`;
  const where = [isLive(type), ...leftOf(driver, id), ...others.map((each) => met(each, id))];
  if (driver?.phrase) where.push(sql`records_search match ${driver.phrase}`);
  return {
    from: sql`${joined(driver, own)}${keptRow(id, needed)}`,
    where: sql.join(where, sql` and `),
    driver,
  };
}

/** That a row has one of these ids, which are known to be of live records of the type. */
export const amongIds = (ids: readonly number[]): Condition => ({
  where: () => sql`1`,
  table: "record",
  narrows: false,
  ids: sql`select value as id from json_each(${JSON.stringify(ids)})`,
  ofKept: () => sql`1`,
});

const isOfRecord = (needed: Needed): boolean => needed === "record" || needed === "own";

/** Whether kept values find just the rows that meet it: by a phrase, some more may be found. */
export const isKept = ({ ids, ofKept, phrase, anyOf }: Condition): boolean =>
  Boolean(ids && ofKept && !phrase && !anyOf);

/** What is kept is of live records of the type, so no record needs to be asked. */
function amongKept(driver: Condition, others: Condition[], needed: Needed): Plan {
  const id = sql`kept.id`;
  const where = others.map((each) => met(each, id));
  return {
    from: sql`from (${driver.ids}) as kept${keptRow(id, needed)}`,
    where: where.length ? sql.join(where, sql` and `) : sql`1`,
  };
}

/** The kept value of each row that is needed, which there is of every live record. */
function keptRow(id: SQL, needed: Needed): SQL {
  if (typeof needed === "string") return sql``;
  return sql` cross join ${customValues} on ${customValues.recordId} = ${id} and ${keptOfField(needed.index)}`;
}

/** That a row meets a condition, asked without an index that would drive: of what is kept of it, where that tells. */
export const met = ({ ofKept, where }: Condition, id: SQL): SQL => ofKept?.(id) ?? where(shaded);

/** What is still to be asked of the rows that the driver finds. */
function leftOf(driver: Condition | undefined, id: SQL): SQL[] {
  if (!driver || isKept(driver)) return [];
  return [driver.phrase || driver.ids ? met(driver, id) : driver.where(open)];
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
