import { companyRow } from "@/lib/company/company";
import { formatMoney } from "@/lib/fields/money";
import { formatDay, todayInZone } from "@/lib/time/zone";
import { linesTotalCents } from "./figures";
import { numberText, type QuoteRow } from "./quote";

export type PaperLine = {
  name: string;
  code: string | null;
  description: string | null;
  quantity: string;
  unitPrice: string;
  /** Empty where there is none. */
  discount: string;
  total: string;
};

/** Everything that a quote says, ready to be drawn: the page and the PDF are both made of it. */
export type Paper = {
  number: string;
  company: { name: string; address: string[]; colour: string | null };
  customer: string[];
  facts: { label: string; value: string }[];
  introduction: string;
  lines: PaperLine[];
  /** Whether any line has a discount, which asks for a column. */
  discounts: boolean;
  /** What stands between the lines and the total. */
  sums: { label: string; value: string }[];
  total: string;
  terms: string;
};

/** What a quote says, under the company's name and address of now. */
export function paperOf(quote: QuoteRow): Paper {
  const { timeZone, name, brandColour: colour, ...place } = companyRow();
  const { customer, lines, introduction, terms } = quote;
  return {
    number: numberText(quote.number),
    company: { name, address: addressLines(place), colour },
    // Who buys for themselves may be an account of their own name.
    customer: [...new Set([customer.account, customer.contact, ...customer.address])].filter(
      (line) => line !== null,
    ),
    facts: factsOf(quote, timeZone),
    introduction,
    lines: lines.map((line) => paperLine(line, quote.currency)),
    discounts: lines.some(({ discountBp }) => discountBp > 0),
    sums: sumsOf(quote),
    total: formatMoney(quote.totalCents, quote.currency),
    terms,
  };
}

type Place = Pick<ReturnType<typeof companyRow>, "street" | "city" | "state" | "postalCode" | "country">;

const addressLines = ({ street, city, state, postalCode, country }: Place): string[] => {
  const place = [city, [state, postalCode].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return [street, place, country].filter((line): line is string => Boolean(line));
};

function factsOf({ version, sentAt, updatedAt, validUntil }: QuoteRow, timeZone: string): Paper["facts"] {
  return [
    ...(version > 1 ? [{ label: "Version", value: String(version) }] : []),
    { label: "Date", value: formatDay(todayInZone(sentAt ?? updatedAt, timeZone)) },
    ...(validUntil ? [{ label: "Valid until", value: formatDay(validUntil) }] : []),
  ];
}

function paperLine(line: QuoteRow["lines"][number], currency: string): PaperLine {
  const { name, code, description, quantity, unitPriceCents, discountBp, totalCents } = line;
  return {
    ...{ name, code, description },
    quantity: quantity.toLocaleString("en-US"),
    unitPrice: formatMoney(unitPriceCents, currency),
    discount: discountBp > 0 ? `${discountBp / 100}%` : "",
    total: formatMoney(totalCents, currency),
  };
}

function sumsOf({ lines, adjustmentCents, currency }: QuoteRow): Paper["sums"] {
  if (adjustmentCents === 0) return [];
  return [
    { label: "Products", value: formatMoney(linesTotalCents(lines), currency) },
    { label: adjustmentCents < 0 ? "Discount" : "Surcharge", value: formatMoney(adjustmentCents, currency) },
  ];
}
