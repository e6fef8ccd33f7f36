import { beforeEach, expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { checkQuotedAmounts } from "@/lib/health/check-quoted-amounts";
import { mergeRecords } from "@/lib/merge/merge";
import { unmerge } from "@/lib/merge/unmerge";
import { makeNewVersion } from "@/lib/quotes/make";
import { openQuote, readQuote } from "@/lib/quotes/read";
import { markAsSent } from "@/lib/quotes/send";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, noon, person } from "../support/world";
import { type Deal, newDeal, quotedAmount, quoteOf, sentQuote } from "./world";

let deal: Deal;
beforeEach(() => {
  deal = newDeal();
});

const read = (type: string, id: number) => getRecord(deal.admin, recordType(type), id);

function merge(type: string, survivorId: number, loserId: number): number {
  const versions = { survivor: read(type, survivorId).version, loser: read(type, loserId).version };
  return mergeRecords(deal.admin, { type, survivorId, loserId, take: [], versions }, later(10));
}

test("a version that stayed with the other deal of an unmerge leaves alone the one that went back", () => {
  const { admin, dealId } = deal;
  const { id, token } = sentQuote(deal);
  const primaryContactId = String(read("opportunity", dealId).values.primaryContactId);
  const other = createRecord(admin, "opportunity", { name: "Twin", primaryContactId }, noon);
  const mergeId = merge("opportunity", other.id, dealId);
  const second = makeNewVersion(admin, id, later(11));
  unmerge(admin, mergeId, later(12));
  markAsSent(admin, second, later(13));
  expect([quoteOf(dealId, id).status, quoteOf(other.id, second).status]).toEqual(["sent", "sent"]);
  expect(openQuote(token, later(14))?.kind).toBe("open");
  expect(quotedAmount(deal)).toBe(205_000);
  expect([...checkQuotedAmounts()]).toEqual([]);
});

test("a quote is read on by whoever sees what its contact was merged into, and by nobody else", () => {
  const { admin, dealId, sales } = deal;
  const { id } = sentQuote(deal);
  const owned = { on: true, view: "owned", edit: "owned", delete: "none" } as const;
  const [nell, noah] = ["Nell", "Noah"].map((name) => {
    const viewer = person(name, "Manager", sales);
    viewer.permissions!.records.contact = owned;
    return viewer;
  });
  const contactId = Number(read("opportunity", dealId).values.primaryContactId);
  const ownerId = String(nell!.userId);
  updateRecord(admin, "contact", contactId, { ownerId }, later(8));
  const twin = createRecord(admin, "contact", { name: "T. Smith", ownerId }, later(9));
  merge("contact", twin.id, contactId);
  expect(readQuote(nell!, id).paper.customer).toContain("Taylor Smith");
  expect(() => readQuote(noah!, id)).toThrow(NotFound);
});
