import type { QuotedLine } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { seesEveryLine } from "@/lib/opportunities/line-figures";
import type { QuoteRow } from "./quote";
import { linesNow } from "./snapshot";

/**
 * Whether a draft says of the products of its opportunity what they no longer are, in figures, words or order. Never told
 * to whoever may not see all of them: the draft could not be brought up to date by them either.
 */
export function isBehind(viewer: Viewer, { status, opportunityId, lines }: QuoteRow): boolean {
  if (status !== "draft" || !seesEveryLine(viewer, opportunityId)) return false;
  return saidOf(lines) !== saidOf(linesNow(viewer, opportunityId));
}

/** Not by which record a line is of: what is said is what matters, and old quotes do not know. */
const saidOf = (lines: readonly QuotedLine[]): string =>
  JSON.stringify(
    lines.map(({ name, code, description, quantity, unitPriceCents, discountBp }) => [
      ...[name, code, description],
      ...[quantity, unitPriceCents, discountBp],
    ]),
  );
