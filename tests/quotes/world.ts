import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { addLineOn } from "@/lib/opportunities/change-line-on";
import { linkOfQuote } from "@/lib/quotes/link";
import { makeQuote } from "@/lib/quotes/make";
import { quotesOn } from "@/lib/quotes/rows";
import { markAsSent } from "@/lib/quotes/send";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, type World } from "../support/world";

export type Deal = World & { dealId: number; productIds: number[] };

/** An opportunity of Ada's with two products: 2 × $1,000 less 10 %, and one for $250, which is $2,050. */
export function newDeal(owner?: (world: World) => Viewer): Deal {
  const world = newWorld();
  const { admin } = world;
  const contact = createRecord(admin, "contact", { name: "Taylor Smith" }, noon);
  const account = createRecord(
    admin,
    "account",
    { name: "ABC Cleaning", shippingStreet1: "1 Main Street" },
    noon,
  );
  const deal = createRecord(
    admin,
    "opportunity",
    {
      ...{ name: "Yearly plan", primaryContactId: String(contact.id), accountId: String(account.id) },
      ownerId: String((owner?.(world) ?? admin).userId),
    },
    noon,
  );
  const products: [string, string, string, string][] = [
    ["Support", "1000", "2", "10"],
    ["Set-up", "250", "1", "0"],
  ];
  const productIds = products.map(([name, amountCents, quantity, discountBp]) => {
    const { id } = createRecord(admin, "product", { name, amountCents }, noon);
    addLineOn(admin, { opportunityId: deal.id, productId: id }, { quantity, discountBp }, noon);
    return id;
  });
  return { ...world, dealId: deal.id, productIds };
}

/** A quote that was sent, with its customer's token. */
export function sentQuote({ admin, dealId }: Deal): { id: number; token: string } {
  const id = makeQuote(admin, dealId, noon);
  markAsSent(admin, id, later(5));
  return { id, token: tokenOf(admin, id) };
}

export const tokenOf = (viewer: Viewer, id: number): string => linkOfQuote(viewer, id).split("/quotes/")[1]!;

export const quoteOf = (dealId: number, id: number) => quotesOn(dealId).find((quote) => quote.id === id)!;

/** What customers say. */
export const yes = { answer: "accepted", name: "Taylor Smith", reason: "" } as const;
export const no = { answer: "declined", name: null, reason: "Too dear" } as const;

/** The opportunity's Quoted Amount, in cents. */
export const quotedAmount = ({ admin, dealId }: Deal) =>
  getRecord(admin, recordType("opportunity"), dealId).values.quotedAmountCents;

/** What an Invalid says beside its fields, or on its own. */
export function refusal(work: () => unknown): Record<string, string> | string {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return Object.keys(error.fields).length > 0 ? error.fields : error.message;
    throw error;
  }
  return "nothing";
}
