import { addNote } from "@/lib/interactions/write";
import { changeLine } from "@/lib/opportunities/lines";
import { type Choice, choices } from "@/lib/records/lookups";
import type { Stored } from "@/lib/records/record";
import { createRecord, updateRecord } from "@/lib/records/write";
import { todayInZone } from "@/lib/time/zone";
import { asInput } from "./as-input";
import { inventLead } from "./people-and-places";
import type { Random } from "./random";
import type { Customer } from "./sample-customers";
import type { Staff } from "./staff";
import type { Story } from "./story";
import { notes, products } from "./words";

/** Plans the products, leads and opportunities of the sample business. */
export function planSales(story: Story, random: Random, staff: Staff, customers: Customer[]): void {
  const catalogue: Stored[] = [];
  for (const [name, amountCents, code] of products)
    story.plan(
      364,
      (now) =>
        void catalogue.push(
          createRecord(staff.all[0]!, "product", asInput({ name, amountCents, code }), now),
        ),
    );
  for (let nth = 0; nth < 30; nth++) planLead(story, random, staff, nth);
  for (let nth = 0; nth < 40; nth++) planOpportunity(story, random, staff, random.pick(customers), catalogue);
}

function planLead(story: Story, random: Random, staff: Staff, nth: number): void {
  const owner = staff.pick(random);
  const lead = inventLead(random, nth);
  const since = random.next() * 120 + 0.2;
  story.plan(since, (now) => {
    const { id } = createRecord(owner, "lead", { ...asInput(lead), ownerId: owner.userId }, now);
    if (random.chance(0.7))
      addNote(owner, { type: "lead", id }, { html: `<p>${random.pick(notes)}</p>` }, now);
  });
}

function planOpportunity(
  story: Story,
  random: Random,
  staff: Staff,
  customer: Customer,
  catalogue: Stored[],
): void {
  const owner = staff.pick(random);
  const opened = Math.max(1, (customer.sinceDaysAgo - 1) * random.next());
  const stages = choices("stage");
  const made: { deal?: Stored } = {};
  story.plan(opened, (now) => {
    const product = random.pick(catalogue);
    const quantity = random.skewed([1, 2, 4, 12]);
    const total = (Number(product.values.amountCents) * quantity) / 100;
    const expectedCloseOn = todayInZone(new Date(now.getTime() + random.int(10, 60) * 86_400_000), "UTC");
    const input = {
      name: `${product.name} for ${quantity === 1 ? "one visit" : `${quantity} units`}`,
      accountId: customer.accountId,
      primaryContactId: customer.contactIds[0],
      ownerId: owner.userId,
      stageId: stages[0]!.id,
      amountCents: random.chance(0.85) ? String(total) : null,
      source: random.pick(["Phone", "Email", "Web", "Reference"]),
      score: random.int(1, 5),
      expectedCloseOn,
    };
    made.deal = createRecord(owner, "opportunity", input, now);
    changeLine(owner, [made.deal, product], { quantity }, now);
    addNote(owner, { type: "opportunity", id: made.deal.id }, { html: `<p>${random.pick(notes)}</p>` }, now);
  });
  const reason = random.pick(choices("lost")).id;
  const reached = opened > 110 ? random.int(2, 4) : random.int(0, 2);
  const path = reached < 3 ? stages.slice(1, reached + 1) : [...stages.slice(1, 3), stages[reached]!];
  path.forEach((stage, step) => {
    const daysAgo = opened * (1 - (step + 1) / (path.length + 1.5));
    story.plan(
      daysAgo,
      (now) => void updateRecord(owner, "opportunity", made.deal!.id, moveTo(stage, reason), now),
    );
  });
}

const moveTo = (stage: Choice, lostReasonId: number) => ({
  stageId: stage.id,
  ...(stage.kind === "lost" && { lostReasonId }),
});
