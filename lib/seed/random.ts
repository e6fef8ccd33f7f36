/** A repeatable source of chance: the same seed tells the same story. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** Whole, from `min` to `max`, both included. */
  int: (min: number, max: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Early entries are more likely. */
  skewed: <T>(list: readonly T[]) => T;
};

/** mulberry32: small, quick and even enough to invent a business with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    skewed: (list) => list[Math.floor(next() ** 2 * list.length)]!,
  };
}
