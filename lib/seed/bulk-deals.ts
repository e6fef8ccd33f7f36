import { addRecord } from "./bulk-record";
import { anybody, momentSince, type World } from "./bulk-world";
import type { Random } from "./random";
import { dealNames, products, sources } from "./words";

const day = 86_400_000;

/** The stages of a new store by id, as they follow one another, and what they make of a deal's probability. */
const [first, won, lost] = [1, 4, 5];
const probabilities = [20, 40, 60, 100, 0];

/** A stage that a deal was in, and since when, in milliseconds. */
type Entry = { stageId: number; enteredAt: number };

/**
 * Open deals as a sales team has them at once, however many customers there are: 6,000 from 20,000 accounts on; and
 * the deals of a year that were won or lost, one to every eight accounts.
 */
export function bulkDeals(world: World): void {
  const { accounts, customers, now, random } = world;
  const customerOf = (nth: number) => customers[(nth * 7) % customers.length]!;
  for (let nth = 0; nth < Math.min(6000, accounts * 0.3); nth++) {
    const customer = customerOf(nth);
    const openedAt = Math.max(customer.since, now - random.skewed(ages) * day * random.next());
    addDeal(world, customer, openPath(random, openedAt));
  }
  for (let nth = 0; nth < accounts / 8; nth++) {
    const customer = customerOf(nth + 3);
    addDeal(world, customer, closedPath(random, momentSince(customer.since, world), now));
  }
}

/** In days: most open deals are young, some have been left lying. */
const ages = [30, 60, 90, 150, 300];

function openPath(random: Random, openedAt: number): Entry[] {
  const reached = random.int(0, 2);
  return pathOf(random, openedAt, [first, 2, 3].slice(0, reached + 1), 20);
}

/** Won after every stage, lost after any of them; not later than now. */
function closedPath(random: Random, openedAt: number, now: number): Entry[] {
  const stages = random.chance(0.55)
    ? [first, 2, 3, won]
    : [first, 2, 3].slice(0, random.int(1, 3)).concat(lost);
  const path = pathOf(random, openedAt, stages, 30);
  const late = path.at(-1)!.enteredAt - now;
  return late > 0 ? path.map(({ stageId, enteredAt }) => ({ stageId, enteredAt: enteredAt - late })) : path;
}

function pathOf(random: Random, openedAt: number, stages: readonly number[], mostDays: number): Entry[] {
  let enteredAt = Math.floor(openedAt);
  return stages.map((stageId, step) => {
    if (step > 0) enteredAt += Math.floor((0.2 + random.next() * mostDays) * day);
    return { stageId, enteredAt };
  });
}

function addDeal(world: World, { accountId, contactIds }: World["customers"][number], path: Entry[]): void {
  const { random, inserts, now } = world;
  const entries = path.filter(({ enteredAt }, nth) => nth === 0 || enteredAt <= now);
  const [{ enteredAt: at }, { stageId, enteredAt: since }] = [entries[0]!, entries.at(-1)!];
  const closed = stageId === won || stageId === lost;
  const [, price] = random.pick(products);
  const id = addRecord(
    world,
    "opportunity",
    {
      ...anybody(world),
      name: random.pick(dealNames),
      accountId,
      primaryContactId: contactIds[0]!,
      amountCents: random.chance(0.9) ? price * random.int(1, 12) : null,
      stageId,
      source: random.pick(sources),
      score: random.int(0, 5),
      probability: probabilities[stageId - 1]!,
      expectedCloseOn: dayOf(closed ? since + random.int(-12, 9) * day : now + random.int(-20, 120) * day),
      actualCloseOn: closed ? dayOf(since) : null,
      lostReasonId: stageId === lost ? random.int(1, 5) : null,
      stageSince: since,
    },
    at,
  );
  entries.forEach(({ stageId, enteredAt }, nth) => {
    const leftAt = entries[nth + 1]?.enteredAt ?? null;
    inserts.add("stage_entries", { opportunityId: id, stageId, enteredAt, leftAt });
  });
  inserts.add("links", { relation: "opportunity_contacts", fromId: id, toId: contactIds[0]!, createdAt: at });
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
