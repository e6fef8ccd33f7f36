const leastMs = 250;
const mostMs = 4000;

/**
 * How long a page rests after it was read anew: as long as that took, so that the server has time for other things,
 * however many read. Where it answers at once, what people do one after the other is seen well within a second. In
 * milliseconds.
 */
export const restMs = (tookMs: number): number => Math.min(mostMs, Math.max(leastMs, tookMs));
