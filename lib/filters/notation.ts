/** One condition of a list. Operands are as the address holds them. */
export type Filter = { field: string; operator: string; operands: string[] };

const quote = (operand: string) => encodeURIComponent(operand).replaceAll("~", "%7E");

/** `field~operator~operand…`, the notation of the `f` parameter. */
export const writeFilter = ({ field, operator, operands }: Filter): string =>
  [field, operator, ...operands.map(quote)].join("~");
