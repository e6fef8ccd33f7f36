import type { QuotedLine } from "@/db/schema";
import { Invalid } from "@/lib/errors";

/** What the lines come to, in minor units. */
export const linesTotalCents = (lines: readonly Pick<QuotedLine, "totalCents">[]): number =>
  lines.reduce((sum, { totalCents }) => sum + totalCents, 0);

/** What a quote comes to, in minor units: its lines, and what was taken off or put on. Throws Invalid below nothing. */
export function quoteTotalCents(lines: readonly QuotedLine[], adjustmentCents: number): number {
  const total = linesTotalCents(lines) + adjustmentCents;
  if (total < 0) throw new Invalid({ adjustment: "It takes off more than the products come to." });
  return total;
}
