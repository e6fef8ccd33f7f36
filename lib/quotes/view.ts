import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { formatMoney, majorText } from "@/lib/fields/money";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { formatDay, todayInZone } from "@/lib/time/zone";
import { answerSeen, answerSentence, seesContact } from "./answer-words";
import { isBehind } from "./behind";
import { linesTotalCents } from "./figures";
import { type PaperLine, paperOf } from "./paper";
import { type QuoteRow, quoteName, type Standing, standingOf } from "./quote";
import { quotesOn } from "./rows";
import { namedBy, type Sight, seesAll, sightOf } from "./sight";
import { unprinted } from "./unprinted";

/** What brings a quote to the amount of its opportunity. */
export type Offer = { amount: string; adjustment: string };

/** A quote on an opportunity as people of the company see it, ready to draw. */
export type QuoteView = {
  id: number;
  name: string;
  number: string;
  version: number;
  standing: Standing;
  date: string;
  validUntil: string;
  total: string;
  /** What the customer said to it and when, in a sentence. */
  answer: string | null;
  declineReason: string | null;
  contact: string;
  lines: PaperLine[];
  linesTotal: string;
  /** As a form holds it. */
  typed: { introduction: string; terms: string; validUntil: string; adjustment: string };
  offer: Offer | null;
  /** The products of the opportunity are others by now than this draft lists. */
  isBehind: boolean;
  /** Whether the viewer may see all that it names, and so the document itself. */
  whole: boolean;
  /** Letters that its PDF cannot draw. */
  unprinted: string;
};

export type QuotesView = { quotes: QuoteView[]; mayChange: boolean };

/**
 * The quotes on an opportunity, the newest first, without the words of products and people that the viewer may not see.
 * Throws NotFound when they may not see the opportunity.
 */
export function quotesView(viewer: Viewer, opportunityId: number, now: Date): QuotesView {
  const opportunity = getRecord(viewer, recordType("opportunity"), opportunityId);
  const today = todayInZone(now, companyRow().timeZone);
  const quotes = quotesOn(opportunityId);
  const sees = sightOf(viewer, quotes.map(namedBy));
  return {
    quotes: quotes.map((quote) => {
      const view = viewOf(viewer, opportunity, quote, today);
      return seesAll(sees, namedBy(quote)) ? view : { ...view, ...blanks(sees, quote, view) };
    }),
    mayChange: reaches(viewer, "opportunity", "edit", opportunity),
  };
}

function viewOf(viewer: Viewer, opportunity: Stored, quote: QuoteRow, today: string): QuoteView {
  const { timeZone } = companyRow();
  const paper = paperOf(quote);
  const { introduction, terms, validUntil, currency, customer } = quote;
  return {
    id: quote.id,
    name: quoteName(quote),
    number: paper.number,
    version: quote.version,
    standing: standingOf(quote, today),
    date: formatDay(todayInZone(quote.sentAt ?? quote.createdAt, timeZone)),
    validUntil: validUntil ? formatDay(validUntil) : "",
    total: paper.total,
    answer: answerSentence(quote),
    declineReason: quote.declineReason,
    contact: customer.contact ?? "",
    lines: paper.lines,
    linesTotal: formatMoney(linesTotalCents(quote.lines), currency),
    typed: {
      introduction,
      terms,
      validUntil: validUntil ?? "",
      adjustment: typedMoney(quote, quote.adjustmentCents),
    },
    offer: offerOf(opportunity, quote),
    isBehind: isBehind(viewer, quote),
    whole: true,
    unprinted: unprinted(JSON.stringify(paper)),
  };
}

/** What stands in place of what would tell of records out of sight; the total is a figure of the opportunity too. */
function blanks(sees: Sight, quote: QuoteRow, view: QuoteView): Partial<QuoteView> {
  const lines = view.lines.map((line, at) =>
    sees("product", quote.lines[at]?.productId ?? null) ? line : hiddenLine,
  );
  return {
    ...{ lines, whole: false, offer: null, unprinted: "" },
    ...(lines.includes(hiddenLine) && { linesTotal: view.total }),
    ...(!seesContact(sees, quote) && { contact: "", answer: answerSeen(sees, quote) }),
  };
}

const hiddenLine: PaperLine = {
  ...{ name: "A product", code: null, description: null },
  ...{ quantity: "", unitPrice: "", discount: "", total: "" },
};

/** Where somebody typed another amount over the product total, the draft can come to that, in the same currency. */
function offerOf({ values }: Stored, quote: QuoteRow): Offer | null {
  const amount = values.amountCents;
  if (quote.status !== "draft" || typeof amount !== "number" || amount < 0) return null;
  if (quote.currency !== companyRow().currency) return null;
  const missing = amount - linesTotalCents(quote.lines);
  if (missing === 0 || missing === quote.adjustmentCents) return null;
  return { amount: formatMoney(amount, quote.currency), adjustment: typedMoney(quote, missing) };
}

const typedMoney = ({ currency }: QuoteRow, cents: number): string =>
  cents === 0 ? "" : majorText(cents, currency);
