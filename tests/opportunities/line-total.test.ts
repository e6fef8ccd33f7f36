import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db, transact } from "@/db/client";
import { company, productLines } from "@/db/schema";
import { formatMoney, largestCents, minorUnits, readCents } from "@/lib/fields/money";
import { wholeTotalCents } from "@/lib/opportunities/line-figures";
import { type LineFigures, lineTotalCents } from "@/lib/opportunities/line-total";
import { changeLine } from "@/lib/opportunities/lines";
import { readFigure, totalAsTyped, typedFigure, typedTotalCents } from "@/lib/opportunities/typed-line";
import type { Stored } from "@/lib/records/record";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, type World } from "../support/world";

const currencies = ["JPY", "USD", "KWD"] as const;
const currency = fc.constantFrom(...currencies);

/** Lines that may be written: what each comes to fits. */
const lines = fc
  .record({
    quantity: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_000_000 })),
    unitPriceCents: fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 1e12 })),
    discountBp: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000 })),
  })
  .filter((line) => exactly(line) <= BigInt(largestCents));

/** Long multiplication of what is written, and long division by hand: shares no arithmetic with the code. */
function exactly({ quantity, unitPriceCents, discountBp }: LineFigures): bigint {
  let total = 0n;
  for (const [at, digit] of [...String(quantity)].reverse().entries())
    total += BigInt(digit) * BigInt(unitPriceCents) * 10n ** BigInt(at);
  const written = String(total * BigInt(10_000 - discountBp)).padStart(5, "0");
  return BigInt(written.slice(0, -4)) + (Number(written.slice(-4)) >= 5000 ? 1n : 0n);
}

test("a line comes to its exact figure, rounded half up once", () => {
  fc.assert(
    fc.property(lines, (line) => {
      const total = lineTotalCents(line);
      expect(BigInt(total)).toBe(exactly(line));
      expect(Number.isSafeInteger(total)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(lineTotalCents({ quantity: 1, unitPriceCents: 1, discountBp: 5000 })).toBe(1);
  expect(lineTotalCents({ quantity: 1, unitPriceCents: 1, discountBp: 5001 })).toBe(0);
});

test("every figure is read back as it is shown, in currencies with 0, 2 and 3 decimals", () => {
  fc.assert(
    fc.property(lines, currency, (line, code) => {
      for (const key of ["quantity", "unitPriceCents", "discountBp"] as const)
        expect(readFigure(key, typedFigure(key, line[key], code), code)).toBe(line[key]);
    }),
    { numRuns: 1000 },
  );
});

test("an amount that is typed with the decimals of its currency is that amount", () => {
  const decimals = { JPY: 0, USD: 2, KWD: 3 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: largestCents }), currency, (cents, code) => {
      const digits = String(cents).padStart(decimals[code] + 1, "0");
      const at = digits.length - decimals[code];
      const typed = decimals[code] ? `${digits.slice(0, at)}.${digits.slice(at)}` : digits;
      expect(readCents(typed, { label: "Amount" }, code)).toBe(cents);
      expect(formatMoney(cents, code).replace(/[^\d.]/g, "")).toBe(typed);
    }),
    { numRuns: 1000 },
  );
  expect(currencies.map(minorUnits)).toEqual([1, 100, 1000]);
});

test("a comma stands between thousands, and for a point it is refused", () => {
  const price = (text: string) => readFigure("unitPriceCents", text, "USD");
  expect(["1,234", "-1,234.5", "$12,345,678.90", "1,00,000"].map(price)).toEqual([
    123_400, -123_450, 1_234_567_890, 10_000_000,
  ]);
  for (const text of ["12,5", "12,50", "1.234,50", "1,2345", "1 234,50"])
    expect(() => price(text)).toThrow("Write decimals with a point");
});

test("the total that is told while one types is the one that is saved", () => {
  fc.assert(
    fc.property(lines, currency, (line, code) => {
      const typed = {
        quantity: typedFigure("quantity", line.quantity, code),
        unitPriceCents: typedFigure("unitPriceCents", line.unitPriceCents, code),
        discountBp: typedFigure("discountBp", line.discountBp, code),
      };
      expect(typedTotalCents(typed, code)).toBe(lineTotalCents(line));
    }),
  );
  expect(typedTotalCents({ quantity: "1.5", unitPriceCents: "2", discountBp: "0" }, "USD")).toBeNull();
  expect(typedTotalCents({ quantity: "", unitPriceCents: "2", discountBp: "0" }, "USD")).toBeNull();
  expect(readFigure("discountBp", "8.115 %", "USD")).toBe(812);
});

test("the product total that is told while one types is the one that is saved, with lines beyond the page", () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), lines, (saved, typed) => {
      const totals = saved.map(lineTotalCents);
      const rows = totals.slice(0, 3).map((totalCents, id) => ({ id, totalCents }));
      const sum = (all: readonly number[]) => all.reduce((total, cents) => total + cents, 0);
      const told = totalAsTyped({ rows, productTotalCents: sum(totals) }, { 0: lineTotalCents(typed) });
      expect(told).toBe(sum([lineTotalCents(typed), ...totals.slice(1)]));
    }),
  );
  const shown = { rows: [{ id: 1, totalCents: 500 }], productTotalCents: 700 };
  expect([totalAsTyped(shown, {}), totalAsTyped(shown, { 1: null })]).toEqual([700, null]);
});

let world: World;
let deal: Stored;
let catalogue: Stored[];

beforeEach(() => {
  world = newWorld();
  const make = (type: string, input: Record<string, string>) => createRecord(world.admin, type, input, noon);
  const contact = make("contact", { name: "Taylor Smith" });
  deal = make("opportunity", { name: "Deal", primaryContactId: String(contact.id) });
  catalogue = Array.from({ length: 6 }, (_, nth) => make("product", { name: `P${nth}`, amountCents: "1" }));
});

test("what SQL adds up over the lines of a deal is what the code adds up", () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), (some) => {
      db().delete(productLines).run();
      for (const [nth, line] of some.entries())
        db()
          .insert(productLines)
          .values({ opportunityId: deal.id, productId: catalogue[nth]!.id, ...line })
          .run();
      const total = some.reduce((sum, line) => sum + lineTotalCents(line), 0);
      expect(wholeTotalCents(deal.id)).toBe(total);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["JPY", "100,000,000,000,000"],
  ["USD", "1,000,000,000,000.00"],
  ["KWD", "100,000,000,000.000"],
])("a line or a total in %s that would not fit is refused beside the figure", (code, most) => {
  db().update(company).set({ currency: code }).run();
  const [one, other] = catalogue as [Stored, Stored];
  const put = (product: Stored, line: Partial<LineFigures>) => () =>
    transact(() => changeLine(world.admin, [deal, product], line, noon));
  expect(put(one, { quantity: 101, unitPriceCents: 1e12 })).toThrow(most);
  put(one, { quantity: 100, unitPriceCents: 1e12 })();
  expect(wholeTotalCents(deal.id)).toBe(largestCents);
  expect(put(other, { quantity: 1 })).toThrow("The products would come to more than");
  expect(wholeTotalCents(deal.id)).toBe(largestCents);
  expect(put(one, { quantity: 1_000_001 })).toThrow(
    expect.objectContaining({ fields: { quantity: expect.any(String) } }),
  );
});
