import { type Field, FieldError, type Value } from "@/lib/fields/field";
import type { Locale } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import type { Input } from "@/lib/records/input";
import type { Origin } from "@/lib/records/rows";
import type { RecordType } from "@/lib/records/type";
import { readCell } from "./cells";
import { type Key, keyOf } from "./find";
import type { Meant, Resolver } from "./resolver";
import { isOrigin, type Target } from "./targets";

/** A column of a file with what it goes to. */
export type Column = { place: number; header: string; target: Target; later: boolean };

/** What a row says, ready for the engine. */
export type ReadRow = {
  input: Input;
  /** Why values could not be read, by what they were to become. */
  unread: Record<string, string>;
  links: { relation: string; others: Meant[] }[];
  /** What says which record the row means; null when the row leaves it empty. */
  key: Key | null;
  origin: Origin;
  /** What it is called where it comes from. */
  sourceKey: string | null;
  /** It says something that can be made out only when all rows are in. */
  hasMore: boolean;
};

type Context = {
  type: RecordType;
  columns: readonly Column[];
  matchBy: string | null;
  resolver: Resolver;
  locale: Locale;
  dayFirst: boolean;
  now: Date;
};

/**
 * Reads the cells of a row. An empty cell says nothing: it clears no value. `later` reads the columns that had to wait
 * for all rows, and them alone.
 */
export function readRow(context: Context, cells: readonly string[], later: boolean): ReadRow {
  const read: ReadRow = {
    ...{ input: {}, unread: {}, links: [], origin: {} },
    ...{ key: null, sourceKey: null, hasMore: false },
  };
  for (const column of context.columns) {
    const text = (cells[column.place] ?? "").trim();
    if (text === "" || text === "--") continue;
    if (column.target.key === context.matchBy && "field" in column.target)
      read.key = keyOf(column.target.field, text, context.locale);
    if (column.later !== later) read.hasMore ||= column.later;
    else take(context, column.target, text, read);
  }
  return read;
}

function take(context: Context, target: Target, text: string, read: ReadRow): void {
  try {
    if ("relation" in target)
      read.links.push({ relation: target.relation.key, others: others(context, target, text) });
    else if (isOrigin(target.key)) Object.assign(read.origin, originIn(context, target.field, text));
    else if (target.field.readOnly) read.sourceKey = text;
    else read.input[target.key] = valueIn(context, target, text);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    read.unread[target.key] = error.message;
  }
}

function valueIn(
  { resolver, dayFirst }: Context,
  { field }: Extract<Target, { field: unknown }>,
  text: string,
): unknown {
  if (field.kind === "link") return resolver.record(field.to!, text).id satisfies Value;
  if (field.kind === "user" || field.kind === "team" || field.kind === "lookup")
    return resolver.choice(field, text);
  return readCell(text, field, { dayFirst });
}

/** Whoever made a record is kept where they are a user here, and else left out: most of them are long gone. */
function originIn({ resolver, locale, dayFirst, now }: Context, field: Field, text: string): Origin {
  if (field.kind === "user") {
    const createdById = resolver.choiceIfKnown(field, text);
    return createdById === undefined ? {} : { createdById };
  }
  const createdAt = Number(kinds.dateTime.parse(readCell(text, field, { dayFirst }), field, locale));
  if (createdAt > now.getTime()) throw new FieldError(`${field.label} has not come yet.`);
  return { createdAt };
}

/** Several are named with `;` between them; a name may have a comma in it. */
const others = ({ resolver }: Context, { relation }: Extract<Target, { relation: unknown }>, text: string) =>
  text
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => resolver.record(relation.to, each));
