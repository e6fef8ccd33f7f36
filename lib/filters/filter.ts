import { Invalid } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import type { Operator } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import type { RecordType } from "@/lib/records/type";
import { alternatives, type Clause, clauseOf, type Filter, parseClause, writeClause } from "./notation";

export { alternatives, type Clause, type Filter, writeClause };

export const sizes = [25, 50, 100] as const;

/** Where in the list the page begins: at an end, or next to a row that a cursor names. */
export type Place = { at: "first" | "last" } | { at: "after" | "before"; cursor: string };

/** Everything that decides what a list page shows; the address holds it all. */
export type ListQuery = {
  /** All of them must be met. */
  filters: Clause[];
  q: string;
  sort: { by: string; order: "asc" | "desc" };
  size: (typeof sizes)[number];
  place: Place;
  /** The saved view that the address was made from; `all` is the whole list, whatever view is the default. */
  view?: number | "all";
  /** The number of the page's first row, counted from 1; null when it is not known. */
  from: number | null;
};

/** An address that no list understands; told as a request error, never turned into SQL. */
export class BadAddress extends Invalid {
  constructor(message: string) {
    super({}, message);
  }
}

/** The filter that a field is one of these. */
export const oneOf = (field: string, ids: readonly number[]): Filter => ({
  field,
  operator: "in",
  operands: ids.map(String),
});

const mostAlternatives = 20;

function readClause(type: RecordType, text: string): Clause {
  const filters = alternatives(parsed(text));
  if (filters.length > mostAlternatives) throw new BadAddress("The address of this list asks for too much.");
  for (const { field, operator, operands } of filters) {
    const { operands: wanted } = operatorOf(type, field, operator);
    const enough = wanted === "many" ? operands.length > 0 : operands.length === wanted;
    if (!enough || operands.length > 200) throw new BadAddress(`The filter on ${field} is not complete.`);
  }
  return clauseOf(filters);
}

function parsed(text: string): Clause {
  try {
    return parseClause(text);
  } catch {
    throw new BadAddress("The address of this list is damaged.");
  }
}

/** The field and operator that a filter names, from the definition. Throws BadAddress. */
export function operatorOf(type: RecordType, key: string, name: string): Operator & { field: Field } {
  const field = type.fields.find((each) => each.key === key);
  const operator =
    field && Object.hasOwn(kinds[field.kind].operators, name) && kinds[field.kind].operators[name];
  if (!field || !operator) throw new BadAddress("The address of this list names a filter that there is not.");
  return { ...operator, field };
}

/** Reads a list's address. Throws BadAddress on any name that the definition does not know. */
export function readListQuery(type: RecordType, params: URLSearchParams): ListQuery {
  const size = Number(params.get("size") ?? 50);
  if (!sizes.includes(size as 50)) throw new BadAddress("A page holds 25, 50 or 100 entries.");
  const from = Number(params.get("from") ?? Number.NaN);
  const place = readPlace(params);
  return {
    filters: params.getAll("f").map((text) => readClause(type, text)),
    q: (params.get("q") ?? "").trim().slice(0, 200),
    sort: readSort(type, params.get("sort")),
    size: size as ListQuery["size"],
    place,
    ...readView(params.get("view")),
    from: place.at === "first" ? 1 : Number.isInteger(from) && from > 0 ? from : null,
  };
}

/** Only a mark: what the list shows stands in the rest of the address, whatever became of the view. */
function readView(text: string | null): Pick<ListQuery, "view"> {
  if (text === "all") return { view: "all" };
  return text && /^[1-9]\d{0,14}$/.test(text) ? { view: Number(text) } : {};
}

function readPlace(params: URLSearchParams): Place {
  const after = params.get("after");
  const before = params.get("before");
  if (after) return { at: "after", cursor: after };
  if (before) return { at: "before", cursor: before };
  return { at: params.get("at") === "last" ? "last" : "first" };
}

/** The number of the saved view that a list was opened by; 0 where it was none. */
export const viewNumber = ({ view }: Pick<ListQuery, "view">): number =>
  typeof view === "number" ? view : 0;

/** Whether a list can stand in the order of this field. */
export const sortsBy = (field: Field): boolean => kinds[field.kind].sortable && field.sort !== false;

function readSort(type: RecordType, text: string | null): ListQuery["sort"] {
  if (!text) return type.list.sort;
  const order = text.startsWith("-") ? "desc" : "asc";
  const by = text.replace(/^-/, "");
  const field = type.fields.find((each) => each.key === by);
  if (!field || !sortsBy(field)) throw new BadAddress("This list cannot be sorted by that.");
  return { by, order };
}

/** The address of a list, the shortest that says the same. */
export function writeListQuery(type: RecordType, query: ListQuery): string {
  const params = new URLSearchParams();
  for (const clause of query.filters) params.append("f", writeClause(clause));
  if (query.q) params.set("q", query.q);
  const { by, order } = query.sort;
  if (by !== type.list.sort.by || order !== type.list.sort.order)
    params.set("sort", `${order === "desc" ? "-" : ""}${by}`);
  if (query.size !== 50) params.set("size", String(query.size));
  if (query.place.at === "after" || query.place.at === "before")
    params.set(query.place.at, query.place.cursor);
  if (query.place.at === "last") params.set("at", "last");
  if (query.from !== null && query.from > 1) params.set("from", String(query.from));
  if (query.view) params.set("view", String(query.view));
  return params.size ? `?${params}` : "";
}
