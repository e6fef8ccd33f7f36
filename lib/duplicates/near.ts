/** Shorter names differ by a letter because they are different names. */
const shortest = 6;

/**
 * Whether two compared names are one but for a slip of the hand: a letter too many, too few, another, or two that
 * changed places. Linear in their length.
 */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  const [restA, restB] = withoutSharedEnds(a, b);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === `${restA[1]}${restA[0]}`;
}

function withoutSharedEnds(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** The names that a slip leaves near `key` begin with this, unless the slip is in it. */
export const firstHalf = (key: string): string => key.slice(0, Math.floor(key.length / 2));

/** Whether a name is long enough to be near another. */
export const canBeNear = (key: string): boolean => key.length >= shortest;
