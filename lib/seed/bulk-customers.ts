import { addRecord } from "./bulk-record";
import { anybody, momentSince, type World } from "./bulk-world";
import { inventAccount, inventContact } from "./people-and-places";

const year = 365 * 86_400_000;

/** Accounts with their contacts, spread evenly over the year before `world.now`. */
export function bulkCustomers(world: World): void {
  const { random, accounts, inserts, customers, now } = world;
  let people = 0;
  for (let nth = 0; nth < accounts; nth++) {
    const since = now - year + Math.floor((year * nth) / accounts);
    const { ownerId } = anybody(world);
    const account = inventAccount(random, nth);
    const billing = Object.fromEntries(
      ["Street1", "City", "State", "PostalCode", "Country"].map((line) => [
        `billing${line}`,
        account[`shipping${line}` as keyof typeof account],
      ]),
    );
    const number = String(1_000_000 + nth);
    const accountId = addRecord(world, "account", { ...account, ...billing, number, ownerId }, since);
    const domain = account.email.split("@")[1]!;
    const contactIds = Array.from({ length: nth % 2 ? 1 : 2 }, () => {
      const id = addRecord(
        world,
        "contact",
        { ...inventContact(random, people++, domain), ownerId },
        momentSince(since, world),
      );
      inserts.add("links", { relation: "account_contacts", fromId: accountId, toId: id, createdAt: since });
      return id;
    });
    customers.push({ accountId, contactIds, caseIds: [], since });
  }
  inserts.finish();
}
