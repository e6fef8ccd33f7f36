import type { Stored } from "@/lib/records/record";
import { createRecord } from "@/lib/records/write";
import { asInput } from "./as-input";
import type { Random } from "./random";
import type { Customer } from "./sample-customers";
import { type Deal, planMoves, sell } from "./sample-deals";
import { planLeads } from "./sample-leads";
import type { Staff } from "./staff";
import type { Story } from "./story";
import { dealNames, products, sources } from "./words";

/** Plans the products, leads and opportunities of the sample business. */
export function planSales(
  story: Story,
  random: Random,
  staff: Staff,
  customers: Customer[],
  now: Date,
): void {
  const catalogue: Stored[] = [];
  for (const [name, amountCents, code] of products)
    story.plan(
      364,
      (at) =>
        void catalogue.push(createRecord(staff.all[0]!, "product", asInput({ name, amountCents, code }), at)),
    );
  planLeads(story, random, staff, catalogue, now);
  for (let nth = 0; nth < 40; nth++) planDeal(story, random, staff, customers, catalogue, now, nth);
}

function planDeal(
  story: Story,
  random: Random,
  staff: Staff,
  customers: Customer[],
  catalogue: Stored[],
  now: Date,
  nth: number,
): void {
  const customer = random.pick(customers);
  const owner = staff.pick(random);
  const opened = Math.max(1, (customer.sinceDaysAgo - 1) * random.next());
  const deal: Deal = { id: 0, owner, openedDaysAgo: opened, nth };
  const expectedCloseOn = planMoves(story, random, deal, now);
  story.plan(opened, (at) => {
    const input = {
      name: random.pick(dealNames),
      accountId: customer.accountId,
      primaryContactId: customer.contactIds[0],
      ownerId: owner.userId,
      source: random.pick(sources),
      score: random.int(1, 5),
      expectedCloseOn,
    };
    deal.id = createRecord(owner, "opportunity", input, at).id;
    sell(random, deal, catalogue, at);
  });
}
