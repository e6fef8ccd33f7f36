import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { matchKeys } from "@/db/schema";
import { phraseIn } from "@/lib/records/matching";
import { fieldOf, recordType } from "@/lib/records/registry";
import { columnOf, idOf, tableOf } from "@/lib/records/tables";
import { hostKey, type MatchedType, matchedTypes, nameKey, wayFields, withoutForm } from "./keys";
import { canBeNear, firstHalf, isNear } from "./near";

/** Why two records may be one, the surest first. */
export const reasons = ["email", "phone", "website", "name", "company", "similar name"] as const;
export type Reason = (typeof reasons)[number];

/** Ids of records that share something, given by an index. */
export type Way = { reason: Reason; ids: () => SQL };

/** How many rows of an index are looked at for one value, at most. */
const looked = 200;

type Values = Record<string, unknown>;

/** The ways to find what may be the same as a record of `type` with these stored values. */
export function waysTo(type: MatchedType, values: Values): Way[] {
  const key = nameKey(textOf(values.name));
  const company = nameKey(textOf(values.company));
  const host = hostKey(textOf(values.website) || null);
  return [
    ...shared("email", wayFields[type].email, values),
    ...shared("phone", wayFields[type].phone, values),
    ...(host ? [{ reason: "website" as const, ids: () => byHost(host) }] : []),
    ...(key ? [{ reason: "name" as const, ids: () => byName(type, key) }] : []),
    ...(company ? [{ reason: "company" as const, ids: () => byName("account", company) }] : []),
    ...(canBeNear(key)
      ? [{ reason: "similar name" as const, ids: () => idsIn(nearTo(type, key, textOf(values.name))) }]
      : []),
  ];
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Whatever of the three types holds one of these emails or numbers in any of its own fields for them. */
function shared(reason: "email" | "phone", keys: readonly string[], values: Values): Way[] {
  const wanted = [...new Set(keys.map((key) => textOf(values[key])).filter(Boolean))];
  if (wanted.length === 0) return [];
  const columns = matchedTypes.flatMap((name) => wayFields[name][reason].map((key) => ({ name, key })));
  const parts = () => wanted.flatMap((value) => columns.map(({ name, key }) => holding(name, key, value)));
  return [{ reason, ids: () => sql.join(parts(), sql` union `) }];
}

function holding(typeName: string, key: string, value: string): SQL {
  const type = recordType(typeName);
  const table = tableOf(type)!;
  return sql`select id from (select ${idOf(table)} as id from ${table}
    where ${columnOf(type, fieldOf(type, key))} = ${value} limit ${looked})`;
}

const byHost = (host: string) =>
  sql`select ${matchKeys.recordId} as id from ${matchKeys} where ${matchKeys.host} = ${host} limit ${looked}`;

const byName = (type: string, key: string) =>
  sql`select ${matchKeys.recordId} as id from ${matchKeys}
    where ${matchKeys.type} = ${type} and ${matchKeys.name} = ${key} limit ${looked}`;

/** A slip is in one half of the name: the other half is found, by the order of names or by the index of trigrams. */
function nearTo(type: string, key: string, name: string): number[] {
  const rows = [...sameBeginning(type, firstHalf(key)), ...sameEnding(type, name)];
  return rows.filter((row) => row.name !== key && isNear(row.name, key)).map(({ id }) => id);
}

type Named = { id: number; name: string };

const sameBeginning = (type: string, half: string): Named[] =>
  db().all<Named>(sql`select ${matchKeys.recordId} as id, ${matchKeys.name} as name from ${matchKeys}
    where ${matchKeys.type} = ${type} and ${matchKeys.name} >= ${half} and ${matchKeys.name} < ${`${half}\u{10ffff}`}
    limit ${looked}`);

function sameEnding(type: string, name: string): Named[] {
  const core = withoutForm(name);
  const phrase = phraseIn(type, "name", core.slice(Math.ceil(core.length / 2)).trim());
  if (!phrase) return [];
  return db().all<Named>(sql`select ${matchKeys.recordId} as id, ${matchKeys.name} as name
    from (select rowid as id from records_search where records_search match ${phrase} limit ${looked}) as hits
    cross join ${matchKeys} on ${matchKeys.recordId} = hits.id where ${matchKeys.type} = ${type}`);
}

const idsIn = (ids: number[]): SQL => sql`select value as id from json_each(${JSON.stringify(ids)})`;
