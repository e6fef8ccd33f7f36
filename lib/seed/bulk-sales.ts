import { addRecord } from "./bulk-record";
import { anybody, momentSince, type World } from "./bulk-world";
import { inventLead } from "./people-and-places";
import { products } from "./words";

const day = 86_400_000;

/** A lead to every eight accounts, an opportunity to every eight, and a catalogue. */
export function bulkSales(world: World): void {
  const { accounts, customers, now, random } = world;
  for (let nth = 0; nth < 200; nth++) {
    const [name, amountCents, code] = products[nth % products.length]!;
    addRecord(
      world,
      "product",
      { name: `${name} ${nth}`, amountCents, code: `${code}-${nth}`, active: true },
      now - 365 * day,
    );
  }
  for (let nth = 0; nth < accounts / 8; nth++)
    addRecord(
      world,
      "lead",
      { ...inventLead(random, nth), ...anybody(world), status: "open" },
      momentSince(now - 200 * day, world),
    );
  for (let nth = 0; nth < accounts / 8; nth++)
    addOpportunity(world, customers[(nth * 8) % customers.length]!);
  world.inserts.finish();
}

function addOpportunity(world: World, { accountId, contactIds, since }: World["customers"][number]): void {
  const { random, inserts } = world;
  const at = momentSince(since, world);
  const stage = random.pick([1, 2, 3, 4, 5]);
  const closed = stage > 3;
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const [name, price] = random.pick(products);
  const id = addRecord(
    world,
    "opportunity",
    {
      ...anybody(world),
      name,
      accountId,
      primaryContactId: contactIds[0]!,
      amountCents: price * random.int(1, 12),
      stageId: stage,
      source: random.pick(["Phone", "Email", "Web", "Reference"]),
      score: random.int(0, 5),
      probability: [20, 40, 60, 100, 0][stage - 1]!,
      expectedCloseOn: dayOf(at + 30 * day),
      actualCloseOn: closed ? dayOf(at + 20 * day) : null,
      lostReasonId: stage === 5 ? random.int(1, 5) : null,
      stageSince: at,
    },
    at,
  );
  inserts.add("stage_entries", { opportunityId: id, stageId: stage, enteredAt: at });
  inserts.add("links", { relation: "opportunity_contacts", fromId: id, toId: contactIds[0]!, createdAt: at });
}
