/** How many of something a client may ask for within a stretch of time. */
type Limit = { most: number; withinMs: number };

type Stretch = { endsAt: number; asked: number };

/** Clients that are remembered at once; past it the oldest are forgotten, so that made-up ones take no room. */
const mostKept = 10_000;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportRates?: Map<string, Stretch> };

/**
 * Whether a client may ask once more, which is counted. `what` names what is asked for; who has no address counts as one
 * client. Kept in memory: after a restart everybody begins anew.
 */
export function mayAsk(what: string, client: string | null, { most, withinMs }: Limit, now: Date): boolean {
  slot.rapportRates ??= new Map();
  const kept = slot.rapportRates;
  const key = `${what} ${client ?? ""}`;
  const before = kept.get(key);
  const on = before && before.endsAt > now.getTime();
  const asked = (on ? before.asked : 0) + 1;
  kept.delete(key);
  kept.set(key, { endsAt: on ? before.endsAt : now.getTime() + withinMs, asked });
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return asked <= most;
}
