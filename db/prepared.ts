import { is, Placeholder, type SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { store } from "./client";

class Dialect extends SQLiteSyncDialect {
  /** At a bare `?` SQLite (3.54) looks at what is bound when it plans a join, and so plans it anew at every call. */
  override escapeParam(_: number): string {
    return "+?";
  }
}

const dialect = new Dialect({ casing: "snake_case" });

/** A query as SQLite reads it, with what it is asked by. */
export const textOf = (query: SQL): { sql: string; params: unknown[] } => dialect.sqlToQuery(query);

type Given = Record<string, string | number | null>;

/** A query whose text was made once; what differs from time to time is given by the names of its placeholders. */
export type Prepared = {
  get: <Row>(given: Given) => Row | undefined;
  all: <Row>(given: Given) => Row[];
  /** Gives the id of the row that it added, if it did. */
  run: (given: Given) => number;
};

/**
 * Makes the text of a query, and the order of what it is given, once, for what every write of a record asks: drizzle
 * makes both anew each time, which costs several times what SQLite then needs. It may be kept for as long as its
 * tables are what they are.
 */
export function prepared(query: SQL): Prepared {
  const { sql: text, params } = textOf(query);
  const names = params.map((param) => (is(param, Placeholder) ? param.name : null));
  const statement = () => store().sqlite.prepare(text);
  const inOrder = (given: Given): unknown[] =>
    names.map((name, at) => (name === null ? params[at] : toBind(given, name)));
  return {
    get: <Row>(given: Given) => statement().get(...inOrder(given)) as Row | undefined,
    all: <Row>(given: Given) => statement().all(...inOrder(given)) as Row[],
    run: (given) => Number(statement().run(...inOrder(given)).lastInsertRowid),
  };
}

// What is undefined SQLite would take for null.
function toBind(given: Given, name: string): string | number | null {
  const value = given[name];
  if (value === undefined) throw new Error(`No value was given for ${name}.`);
  return value;
}

/** The same for a query that belongs to something, such as a record type: made when it is first asked for. */
export const preparedFor = <Owner extends object>(
  make: (owner: Owner) => SQL,
): ((owner: Owner) => Prepared) => keptBy((owner: Owner) => prepared(make(owner)));

/** Makes something for its owner once, and keeps it for as long as the owner lives. */
export function keptBy<Owner extends object, Made>(make: (owner: Owner) => Made): (owner: Owner) => Made {
  const known = new WeakMap<Owner, Made>();
  return (owner) => {
    const held = known.get(owner) ?? make(owner);
    known.set(owner, held);
    return held;
  };
}
