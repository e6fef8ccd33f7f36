import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { cases } from "@/db/schema";

type Shown = { id: number; type: string };

/** Which of some records are escalated cases. The reader must be allowed to see them. */
export function escalatedAmong(rows: readonly Shown[]): ReadonlySet<number> {
  const ids = rows.flatMap(({ id, type }) => (type === "case" ? id : []));
  if (ids.length === 0) return none;
  return new Set(escalated.all<{ id: number }>({ ids: JSON.stringify(ids) }).map(({ id }) => id));
}

const none: ReadonlySet<number> = new Set();

const escalated = prepared(sql`select ${cases.id} as id from json_each(${sql.placeholder("ids")}) as asked
  cross join ${cases} on ${cases.id} = asked.value where ${cases.escalated} = 1`);
