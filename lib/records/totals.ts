import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type KeptColumn, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import { isNumeric, kinds } from "@/lib/fields/kinds";
import { type Condition, shaded } from "@/lib/filters/condition";
import type { ListQuery } from "@/lib/filters/filter";
import { countLimit, countUpTo } from "./count";
import { conditions } from "./list";
import { localeOf } from "./locale";
import { gathering, isLive, type Plan } from "./plan";
import { columnOf, idOf, joinOwn, tableOf } from "./tables";
import type { RecordType } from "./type";

/** What the foot of a column is to tell. */
export type TotalAsked = { key: string; total: NonNullable<KeptColumn["total"]> };

/** How many ids are gone through at once, so that no request waits for the sum of a million rows. */
const sliceIds = 10_000;

type Figures = { filled: number; sum: number };

/**
 * Counts, sums or averages columns over all rows of a list, as people read them and by the column's key: what is
 * filled in and the viewer may see. Long lists are gone through in slices with room for others between them. Throws
 * Invalid for a column that cannot be added up, BadAddress.
 */
export async function totalsOf(
  viewer: Viewer,
  type: RecordType,
  query: Pick<ListQuery, "filters" | "q">,
  asked: readonly TotalAsked[],
  now: Date,
): Promise<Record<string, string>> {
  const fields = asked.map(({ key }) => summed(type, key));
  const figures = await figuresOf(type, conditions(viewer, type, query, now), fields, now);
  const { currency } = localeOf(viewer);
  const told = asked.map(({ key, total }, at) => [key, tell(fields[at]!, total, figures[at]!, currency)]);
  return Object.fromEntries(told);
}

function summed(type: RecordType, key: string): Field {
  const field = type.fields.find((each) => each.key === key);
  if (!field || !isNumeric(field)) throw new Invalid({}, "This list has no such columns.");
  return field;
}

async function figuresOf(
  type: RecordType,
  asked: Condition[],
  fields: Field[],
  now: Date,
): Promise<Figures[]> {
  const { from, where } = gathering(type, asked, "ids", now);
  const few = countUpTo(type.name, sql`${from} where ${where}`, now) <= countLimit;
  const plans = few ? [gathering(type, asked, "own", now)] : slices(type, asked);
  const sums = fields.map((): Figures => ({ filled: 0, sum: 0 }));
  for (const plan of plans) {
    const row = db().get<Record<string, number>>(
      sql`select ${figures(type, fields)} ${plan.from} where ${plan.where}`,
    );
    sums.forEach((figure, at) => {
      figure.filled += row[`filled${at}`] ?? 0;
      figure.sum += row[`sum${at}`] ?? 0;
    });
    if (!few) await new Promise((resolve) => setImmediate(resolve));
  }
  return sums;
}

/** `total` adds up as floating point, which is exact up to 2^53 and does not overflow past it. */
const figures = (type: RecordType, fields: readonly Field[]): SQL =>
  sql.join(
    fields.map((field, at) => {
      const column = columnOf(type, field);
      return sql`count(${column}) as ${sql.identifier(`filled${at}`)}, total(${column}) as ${sql.identifier(`sum${at}`)}`;
    }),
    sql`, `,
  );

/** The rows by ranges of their ids: no index gives a slice of a list that others narrow down, but the table does. */
function* slices(type: RecordType, asked: Condition[]): Generator<Plan> {
  const { last } = db().get<{ last: number }>(sql`select coalesce(max(id), 0) as last from ${records}`);
  const own = tableOf(type);
  const from = own
    ? sql`from ${records} not indexed cross join ${own} on ${idOf(own)} = ${records.id}`
    : sql`from ${records} not indexed${joinOwn(type)}`;
  const met = sql.join([isLive(type), ...asked.map(({ where }) => where(shaded))], sql` and `);
  for (let after = 0; after < last; after += sliceIds)
    yield { from, where: sql`${records.id} > ${after} and ${records.id} <= ${after + sliceIds} and ${met}` };
}

function tell(field: Field, total: TotalAsked["total"], { filled, sum }: Figures, currency: string): string {
  if (total === "count") return filled.toLocaleString("en-US");
  if (total === "average" && filled === 0) return "–";
  const figure = total === "sum" ? sum : sum / filled;
  if (field.kind !== "money") return figure.toLocaleString("en-US", { maximumFractionDigits: 2 });
  const locale = { currency, timeZone: "UTC", phoneCountry: "US" };
  return kinds.money.format(Math.round(figure), field, locale, () => undefined);
}
