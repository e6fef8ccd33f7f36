import { productLines } from "@/lib/opportunities/product-lines";
import { salesOfProduct } from "@/lib/opportunities/sales-of-product";
import { may } from "../rule";
import type { OnRecord } from "./offers";

const cents = (text: string) => Math.round(Number(text.replace(/[^\d.]/g, "")) * 100);

/** The product total counts what the reader sees, and what the amount differs by is told where that is all of it. */
export const productTotals: OnRecord = function* ({ world, person, viewer }, planted, record) {
  const { rows, productTotalCents, override } = productLines(viewer, record);
  const sum = rows.reduce((total, { total: line }) => total + cents(line), 0);
  yield { what: `product total of ${planted.name}`, offered: productTotalCents, allowed: sum };
  const hidden = world.records.some(
    (each) => each.type === "product" && !may(world, person, "view", each) && each.binnedBy === undefined,
  );
  const differs = record.values.amountCents !== null && rows.length > 0 && record.values.amountCents !== sum;
  if (override) yield { what: `override of ${planted.name}`, offered: true, allowed: differs };
  else if (!hidden) yield { what: `override of ${planted.name}`, offered: false, allowed: differs };
};

/** A product can be taken off the deals that the reader may change. */
export const salesOfProducts: OnRecord = function* ({ world, person, viewer, now }, planted, record) {
  for (const { id, mayEdit } of salesOfProduct(viewer, record, { now })) {
    const sale = world.records.find((each) => each.id === id)!;
    const what = `take ${planted.name} off ${sale.name}`;
    yield { what, offered: mayEdit, allowed: may(world, person, "edit", sale) };
  }
};
