import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { formatMoney, majorText } from "@/lib/fields/money";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { formatDay, todayInZone } from "@/lib/time/zone";
import { linesTotalCents } from "./figures";
import { type PaperLine, paperOf } from "./paper";
import { type QuoteRow, quoteName, type Standing, standingOf } from "./quote";
import { quotesOn } from "./rows";
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
  /** Letters that its PDF cannot draw. */
  unprinted: string;
};

export type QuotesView = { quotes: QuoteView[]; mayChange: boolean };

/** The quotes on an opportunity, the newest first. Throws NotFound when the viewer may not see it. */
export function quotesView(viewer: Viewer, opportunityId: number, now: Date): QuotesView {
  const opportunity = getRecord(viewer, recordType("opportunity"), opportunityId);
  const today = todayInZone(now, companyRow().timeZone);
  return {
    quotes: quotesOn(opportunityId).map((quote) => viewOf(opportunity, quote, today)),
    mayChange: reaches(viewer, "opportunity", "edit", opportunity),
  };
}

function viewOf(opportunity: Stored, quote: QuoteRow, today: string): QuoteView {
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
    unprinted: unprinted(JSON.stringify(paper)),
  };
}

/** What was answered, by whom and when, in a sentence; null while nobody answered. */
export function answerSentence({ status, answeredBy, answeredAt }: QuoteRow): string | null {
  if (!answeredAt || (status !== "accepted" && status !== "declined")) return null;
  const by = answeredBy ? ` by ${answeredBy}` : "";
  const did = status === "accepted" ? "Accepted" : "Declined";
  return `${did}${by} on ${formatDay(todayInZone(answeredAt, companyRow().timeZone))}`;
}

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
