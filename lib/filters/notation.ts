/** One condition of a list. Operands are as the address holds them. */
export type Filter = { field: string; operator: string; operands: string[] };

/** One thing that a list asks of every row: a condition, or several of which any will do. */
export type Clause = Filter | { any: Filter[] };

/** The conditions of a clause; it is met where any of them is. */
export const alternatives = (clause: Clause): readonly Filter[] => ("any" in clause ? clause.any : [clause]);

/** A clause of these conditions. */
export const clauseOf = (filters: readonly Filter[]): Clause =>
  filters.length === 1 ? filters[0]! : { any: [...filters] };

const quote = (operand: string) => encodeURIComponent(operand).replaceAll("~", "%7E");

/** `field~operator~operand…`, and `|` between what is joined by or: the notation of the `f` parameter. */
export const writeClause = (clause: Clause): string => alternatives(clause).map(writeFilter).join("|");

const writeFilter = ({ field, operator, operands }: Filter): string =>
  [field, operator, ...operands.map(quote)].join("~");

/** What `writeClause` wrote, whether or not there is such a field. Throws URIError on a damaged address. */
export const parseClause = (text: string): Clause => clauseOf(text.split("|").map(parseFilter));

function parseFilter(text: string): Filter {
  const [field = "", operator = "", ...operands] = text.split("~");
  return { field, operator, operands: operands.map(decodeURIComponent).filter((operand) => operand !== "") };
}
