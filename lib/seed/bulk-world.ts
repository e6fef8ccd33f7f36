import type { StatusCategory } from "@/lib/cases/statuses";
import type { Terms } from "@/lib/clocks/clock";
import type { Inserts } from "./inserts";
import type { Random } from "./random";

/** What the bulk generator passes from step to step. */
export type World = {
  random: Random;
  accounts: number;
  inserts: Inserts;
  /** Milliseconds; nothing in the world is later. */
  now: number;
  ids: { next: () => number; peek: () => number };
  staff: number[];
  teams: number[];
  topics: { id: number; points: number; terms: Terms }[];
  statuses: { id: number; category: StatusCategory; settled: boolean }[];
  customers: Customer[];
};

/** By id: an account, its contacts, and when it came, in milliseconds. */
export type Customer = { accountId: number; contactIds: number[]; caseIds: number[]; since: number };

/** A time between `from` and now. */
export const momentSince = (from: number, { random, now }: World): number =>
  from + Math.floor((now - from) * random.next());

/** Somebody of the staff and their team, or now and then nobody. */
export function anybody({ random, staff, teams }: World) {
  const ownerId = random.chance(0.95) ? random.pick(staff) : null;
  return { ownerId, teamId: random.skewed(teams) };
}
