import type { SQL } from "drizzle-orm";
import { type Store, store } from "@/db/client";
import { textOf } from "@/db/prepared";
import { versionOf } from "./versions";

type Known = { answer: unknown; version: number; at: number };

const memory = new WeakMap<Store, Map<string, Known>>();
const kept = 1000;

/**
 * What `ask` finds by a query, remembered until a record of the type is written: the same lists are opened all day
 * by everybody. The answer must hang on records of that type alone, and on what the query itself holds. `lasts` lets
 * an answer of that age, in milliseconds, stand although something was written. A promise that fails is forgotten.
 */
export function remembered<Answer>(
  type: string,
  query: SQL,
  now: Date,
  ask: () => Answer,
  lasts: (answer: Answer, ageMs: number) => boolean = () => false,
): Answer {
  if (store().sqlite.inTransaction) return ask();
  const key = keyOf(query);
  const version = versionOf(type);
  const known = answers().get(key);
  if (known && (known.version === version || lasts(known.answer as Answer, now.getTime() - known.at)))
    return known.answer as Answer;
  const answer = ask();
  keep(key, { answer, version, at: now.getTime() });
  return answer;
}

function keyOf(query: SQL): string {
  const { sql, params } = textOf(query);
  return JSON.stringify([sql, params]);
}

function answers(): Map<string, Known> {
  const known = memory.get(store()) ?? new Map<string, Known>();
  memory.set(store(), known);
  return known;
}

function keep(key: string, known: Known): void {
  const all = answers();
  all.delete(key);
  all.set(key, known);
  const forget = () => void (all.get(key) === known && all.delete(key));
  if (known.answer instanceof Promise) known.answer.catch(forget);
  if (all.size > kept) all.delete(all.keys().next().value!);
}
