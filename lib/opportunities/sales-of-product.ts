import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { relationOf } from "@/lib/records/links";
import { localeOf } from "@/lib/records/locale";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { relatedRecords } from "@/lib/records/related";
import { fieldsShown, readingOf, type Shown, show } from "@/lib/records/shown";
import { type LineTexts, lineTexts } from "./product-lines";

/** An opportunity that a product is on, with the product's figures there. */
export type SaleOfProduct = Shown & { line: LineTexts; mayEdit: boolean };

/** A page of the opportunities that a product is on, the newest first. It must have been read for this viewer. */
export function salesOfProduct(
  viewer: Viewer,
  product: Stored,
  { after, now }: { after?: number; now: Date },
): SaleOfProduct[] {
  const fields = fieldsShown(recordType("opportunity"), ["stageId", "expectedCloseOn"]);
  const keys = fields.map(({ key }) => key);
  const page = relatedRecords(viewer, product, relationOf("product", "opportunities"), {
    fields: keys,
    after,
  });
  const { currency } = localeOf(viewer);
  const shown = show(page.rows, fields, readingOf(viewer, page.references, now));
  return page.rows.map((deal, nth) => ({
    ...shown[nth]!,
    line: lineTexts(page.lines[deal.id]!, currency),
    mayEdit: reaches(viewer, deal.type, "edit", deal),
  }));
}
