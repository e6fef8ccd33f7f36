import type { Kind } from "../kind";
import { formatMoney, readCents } from "../money";
import { rangeOperators } from "../operators";

export { formatMoney, minorUnits } from "../money";

const read: Kind["parse"] = (input, field, { currency }) => readCents(input, field, currency);

export const money: Kind = {
  name: "money",
  parse: read,
  operand: read,
  format: (value, _field, { currency }) => formatMoney(value, currency),
  operators: rangeOperators,
  sortable: true,
  align: "end",
};
