import { bulkDeals } from "./bulk-deals";
import { addRecord } from "./bulk-record";
import { anybody, momentSince, type World } from "./bulk-world";
import { inventLead } from "./people-and-places";
import { products } from "./words";

const day = 86_400_000;

/** A lead to every eight accounts, deals, and a catalogue. */
export function bulkSales(world: World): void {
  const { accounts, now, random } = world;
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
  bulkDeals(world);
  world.inserts.finish();
}
