/** The figures of a product on an opportunity. Money in minor units, discount in hundredths of a per cent. */
export type LineFigures = { quantity: number; unitPriceCents: number; discountBp: number };

/** What a line comes to, in minor units, rounded half up once a line so that the lines add up to their sum. */
export const lineTotalCents = ({ quantity, unitPriceCents, discountBp }: LineFigures): number =>
  Math.round((quantity * unitPriceCents * (10_000 - discountBp)) / 10_000);
