/** The figures of a product on an opportunity. Money in minor units, discount in hundredths of a per cent. */
export type LineFigures = { quantity: number; unitPriceCents: number; discountBp: number };

/**
 * What a line comes to, in minor units, rounded half up once a line so that the lines add up to their sum. Reckoned in
 * whole numbers of any size, since a million pieces at a high price are past what a number holds exactly.
 */
export function lineTotalCents({ quantity, unitPriceCents, discountBp }: LineFigures): number {
  const tenThousandths = BigInt(quantity) * BigInt(unitPriceCents) * BigInt(10_000 - discountBp);
  return Number((tenThousandths + 5_000n) / 10_000n);
}
