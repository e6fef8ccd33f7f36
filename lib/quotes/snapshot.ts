import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { productLines, products, type QuotedCustomer, type QuotedLine, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { seesEveryLine } from "@/lib/opportunities/line-figures";
import { type LineFigures, lineTotalCents } from "@/lib/opportunities/line-total";
import { addressOf } from "@/lib/records/facts";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";

/** More than anybody reads on paper, and than a PDF should be laid out of while somebody waits. */
const mostLines = 500;

/**
 * The products on an opportunity as a quote says them, in the order in which they are listed: those that the viewer may
 * see, which are what the product total adds up; no more than one beyond what fits on a quote.
 */
export function linesNow(viewer: Viewer, opportunityId: number): QuotedLine[] {
  const within = scope(viewer, "product", "view");
  const rows = db().all<LineFigures & Pick<QuotedLine, "productId" | "name" | "code" | "description">>(sql`
    select ${records.id} as productId, ${records.name} as name, ${products.code} as code, ${products.description} as description,
      ${productLines.quantity} as quantity, ${productLines.unitPriceCents} as unitPriceCents,
      ${productLines.discountBp} as discountBp
    from ${productLines} join ${records} on ${records.id} = ${productLines.productId}
      join ${products} on ${products.id} = ${records.id}
    where ${productLines.opportunityId} = ${opportunityId} and ${records.deletedAt} is null
      ${within ? sql`and ${within}` : sql``}
    order by ${productLines.position} limit ${mostLines + 1}`);
  return rows.map((line) => ({ ...line, totalCents: lineTotalCents(line) }));
}

/**
 * The same, to be put on a quote. Throws Invalid for none, for more than 500, and where the viewer may not see them all:
 * the customer would get a quote that lacks some, and nobody would know.
 */
export function linesToQuote(viewer: Viewer, opportunityId: number): QuotedLine[] {
  if (!seesEveryLine(viewer, opportunityId))
    throw new Invalid({}, "Some of the products are not yours to see, and the quote would lack them.");
  const lines = linesNow(viewer, opportunityId);
  if (lines.length === 0)
    throw new Invalid({}, "Add a product to the opportunity first: a quote lists them.");
  if (lines.length > mostLines) throw new Invalid({}, `A quote may have ${mostLines} products at most.`);
  return lines;
}

/** To whom a quote on this opportunity goes, as the viewer sees them now. */
export function customerNow(viewer: Viewer, { values }: Stored): QuotedCustomer {
  const contact = seen(viewer, "contact", values.primaryContactId);
  const account = seen(viewer, "account", values.accountId);
  return {
    contact: contact?.name ?? null,
    account: account?.name ?? null,
    address: account ? postal(account, "shipping") : contact ? postal(contact, "mailing") : [],
    ...(contact && { contactId: contact.id }),
    ...(account && { accountId: account.id }),
  };
}

function postal(record: Stored, usual: "shipping" | "mailing"): string[] {
  const billing = addressOf(record, "billing");
  return billing.length > 0 ? billing : addressOf(record, usual);
}

function seen(viewer: Viewer, type: "contact" | "account", id: unknown): Stored | null {
  if (typeof id !== "number") return null;
  try {
    return getRecord(viewer, recordType(type), id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
