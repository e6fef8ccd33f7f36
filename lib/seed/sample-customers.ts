import { linkRecords } from "@/lib/records/links";
import { createRecord } from "@/lib/records/write";
import { asInput } from "./as-input";
import { inventAccount, inventContact } from "./people-and-places";
import type { Random } from "./random";
import type { Staff } from "./staff";
import type { Story } from "./story";

/** An account of the story, with its people, from the day it became a customer. */
export type Customer = { accountId: number; contactIds: number[]; sinceDaysAgo: number };

/** Plans the accounts of the sample business with their contacts; their ids are there once the story is told. */
export function planCustomers(story: Story, random: Random, staff: Staff): Customer[] {
  let people = 0;
  return Array.from({ length: 40 }, (_, nth) => {
    const customer: Customer = { accountId: 0, contactIds: [], sinceDaysAgo: 362 - nth * 7.5 };
    const account = inventAccount(random, nth);
    const owner = staff.pick(random);
    story.plan(customer.sinceDaysAgo, (now) => {
      customer.accountId = createRecord(
        owner,
        "account",
        { ...asInput(account), ownerId: owner.userId },
        now,
      ).id;
    });
    const count = random.int(1, 3) + (nth % 4 === 0 ? 1 : 0);
    for (let each = 0; each < count; each++) {
      const contact = inventContact(random, people++, account.email.split("@")[1]!);
      const primary = each === 0;
      story.plan(customer.sinceDaysAgo - 0.02 * (each + 1), (now) => {
        const primaryOf = primary ? { primaryOfId: customer.accountId } : {};
        const input = { ...asInput(contact), ...primaryOf, ownerId: owner.userId };
        const { id } = createRecord(owner, "contact", input, now);
        if (!primary)
          linkRecords(owner, { type: "account", id: customer.accountId, relation: "contacts" }, id, now);
        customer.contactIds.push(id);
      });
    }
    return customer;
  });
}
