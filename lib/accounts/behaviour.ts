import { randomInt } from "node:crypto";
import type { Behaviour, Values } from "@/lib/records/behaviour";
import { refuseCycle } from "@/lib/records/cycle";
import { holderOf } from "@/lib/records/input";
import { fieldOf, recordType } from "@/lib/records/registry";
import { linkContact } from "./contacts";

const lines = ["Street1", "Street2", "City", "State", "PostalCode", "Country"];

/** The second address as a copy of the first, as long as the switch between them is on. */
export const sameAddress = (values: Values, from: string, to: string): Values =>
  Object.fromEntries(lines.map((line) => [`${to}${line}`, values[`${from}${line}`] ?? null]));

export const accountBehaviour: Behaviour = {
  rules: [refuseCycle("account")],
  derive: (draft) => ({
    ...(draft.values.number === null && { number: newNumber() }),
    ...(draft.values.billingSameAsShipping && sameAddress(draft.values, "shipping", "billing")),
  }),
  after: (viewer, { before, after }, now) => {
    const contactId = after?.values.primaryContactId;
    if (after && typeof contactId === "number" && contactId !== before?.values.primaryContactId)
      linkContact(viewer, after.id, contactId, now);
  },
};

/** Seven digits that no live account has. */
function newNumber(): string {
  const type = recordType("account");
  const number = String(randomInt(1_000_000, 10_000_000));
  return holderOf(type, fieldOf(type, "number"), number, null) ? newNumber() : number;
}
