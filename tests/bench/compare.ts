import { fire, type Measured, measure, type Series, type Shot } from "./load";
import type { BenchPage } from "./pages";
import type { Row, Vitals } from "./report";
import type { BenchServer } from "./server";

const rounds = 4;
const requests = 56;
const warmUp = 24;
const connections = 16;

/** Each of the pages in turns, round by round, so that a machine that slows down slows all of them. */
export async function inTurns<const Shots extends readonly Shot[]>(
  server: BenchServer,
  shots: Shots,
): Promise<{ [At in keyof Shots]: Measured }> {
  const shoot = (shot: Shot, count: number) => fire(server.base, shot, count, connections);
  const series = shots.map((): Series[] => []);
  for (const shot of shots) await shoot(shot, warmUp);
  for (let round = 0; round < rounds; round++)
    for (const [at, shot] of shots.entries()) series[at]?.push(await shoot(shot, requests));
  return series.map(measure) as { [At in keyof Shots]: Measured };
}

/** A page beside its floor, and says how they stand. */
export async function compare(server: BenchServer, page: BenchPage): Promise<Row> {
  const [floor, measured] = await inTurns(server, [
    { path: page.floor },
    { path: page.path, init: asUser(server) },
  ]);
  const ratio = (key: "p50" | "p95") => (measured[key] / floor[key]).toFixed(2);
  process.stdout.write(
    `${page.name}: ${measured.p50.toFixed(1)} ms, ${ratio("p50")} of the floor at p50, ${ratio("p95")} at p95\n`,
  );
  return { name: page.name, measured, floor };
}

/** How the signed-in user asks. */
export function asUser({ cookie }: BenchServer): () => RequestInit {
  return () => ({ headers: { cookie } });
}

/** How the server felt since this was last asked. */
export const vitalsOf = async ({ base }: BenchServer): Promise<Vitals> =>
  (await (await fetch(`${base}/floor/vitals`)).json()) as Vitals;
