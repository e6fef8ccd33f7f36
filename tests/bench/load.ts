/** What a series of requests took, in milliseconds, and how many a second were answered. */
export type Measured = { p50: number; p95: number; max: number; perSecond: number; bytes: number };

/** A request's address; where it is made anew each time, nothing that was remembered can answer. */
export type Address = string | (() => string);

/** One request to measure. It is sent again and again, so it must mean as much each time. */
export type Shot = { path: Address; init?: () => RequestInit; expect?: number };

/** The times of a series, in milliseconds, and how long the whole of it took. */
export type Series = { times: number[]; totalMs: number; bytes: number };

/**
 * Sends `count` requests with `connections` of them under way at any time. Throws on an answer of another status
 * than expected, so that an error page is never measured as a page.
 */
export async function fire(base: string, shot: Shot, count: number, connections: number): Promise<Series> {
  const times: number[] = [];
  let left = count;
  let bytes = 0;
  const begun = performance.now();
  const one = async () => {
    while (left-- > 0) {
      const path = typeof shot.path === "string" ? shot.path : shot.path();
      const start = performance.now();
      const answer = await fetch(base + path, { redirect: "manual", ...shot.init?.() });
      bytes = (await answer.arrayBuffer()).byteLength;
      times.push(performance.now() - start);
      if (answer.status !== (shot.expect ?? 200)) throw new Error(`${path} answered ${answer.status}.`);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { times, totalMs: performance.now() - begun, bytes };
}

/** What several series of one request come to. */
export function measure(series: readonly Series[]): Measured {
  const times = series.flatMap((each) => each.times).sort((a, b) => a - b);
  const seconds = series.reduce((sum, { totalMs }) => sum + totalMs, 0) / 1000;
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const bytes = series.at(-1)?.bytes ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: times.at(-1)!, perSecond: times.length / seconds, bytes };
}
