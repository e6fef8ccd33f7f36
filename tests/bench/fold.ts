import { performance } from "node:perf_hooks";
import { type Entry, fold } from "@/lib/experience/score";

const total = 1_000_000;

print("20,000 accounts with 50 events each", 20_000);
print("one account with all of them", 1);

function print(title: string, accounts: number) {
  const ledgers = Array.from({ length: accounts }, (_, seed) => ledgerOf(total / accounts, seed + 1));
  const start = performance.now();
  const scored = ledgers.filter((ledger) => fold(ledger).score !== null).length;
  const ms = Math.round(performance.now() - start);
  process.stdout.write(
    `fold of ${total.toLocaleString("en")} score events, ${title}: ${ms} ms (${scored} scored)\n`,
  );
}

/** A ledger of which each fifth row takes back an earlier one, drawn from a fixed sequence. */
function ledgerOf(length: number, seed: number): Entry[] {
  const next = sequence(seed);
  return Array.from({ length }, (_, place) => {
    const reversesId = place > 0 && place % 5 === 0 ? 2 + (next() % place) : null;
    const kind = place === 0 ? "opening_balance" : reversesId ? "reversal" : "topic_assigned";
    const points = place === 0 ? 50 : (next() % 201) - 100;
    return { id: place + 1, kind, points, reversesId, min: 0, max: 100 };
  });
}

/** Park and Miller's generator: the same numbers on every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}
