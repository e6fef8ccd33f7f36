import type { QuotedLine } from "@/db/schema";
import { Invalid } from "@/lib/errors";
import { formatMoney, largestCents } from "@/lib/fields/money";

/** What the lines come to, in minor units. */
export const linesTotalCents = (lines: readonly Pick<QuotedLine, "totalCents">[]): number =>
  lines.reduce((sum, { totalCents }) => sum + totalCents, 0);

/**
 * What a quote comes to, in minor units of `currency`: its lines, and what was taken off or put on. Throws Invalid below
 * nothing, and above what the opportunity's Quoted Amount can hold.
 */
export function quoteTotalCents(
  lines: readonly QuotedLine[],
  adjustmentCents: number,
  currency: string,
): number {
  const total = linesTotalCents(lines) + adjustmentCents;
  if (total < 0) throw new Invalid({ adjustment: "It takes off more than the products come to." });
  if (total > largestCents) {
    const most = formatMoney(largestCents, currency);
    throw new Invalid({ adjustment: `The quote would come to more than ${most}, the most that fits.` });
  }
  return total;
}
