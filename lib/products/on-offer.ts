import type { Viewer } from "@/lib/access/viewer";
import { formatMoney } from "@/lib/fields/money";
import type { ListQuery } from "@/lib/filters/filter";
import type { LinkChoice } from "@/lib/records/link-choices";
import { listRecords } from "@/lib/records/list";
import { localeOf } from "@/lib/records/locale";
import { fieldOf, recordType } from "@/lib/records/registry";

/** The products that are sold, match `q` and that the viewer may see, by name, each with its price; 25 at most. */
export function productsOnOffer(viewer: Viewer, q: string, now: Date): LinkChoice[] {
  const { currency } = localeOf(viewer);
  const type = recordType("product");
  const { rows } = listRecords(viewer, type, sold(q), [fieldOf(type, "amountCents")], now);
  return rows.map(({ id, name, values }) => ({
    value: String(id),
    label: name,
    hint: formatMoney(values.amountCents ?? null, currency),
  }));
}

const sold = (q: string): ListQuery => ({
  filters: [{ field: "active", operator: "yes", operands: [] }],
  q: q.trim().slice(0, 200),
  sort: { by: "name", order: "asc" },
  size: 25,
  place: { at: "first" },
  from: 1,
});
