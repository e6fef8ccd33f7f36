import type { Database, Statement } from "better-sqlite3";

/** More than a day's different queries need; each holds a few kilobytes. */
const kept = 400;

/**
 * Keeps prepared statements by their text: drizzle prepares anew for every query, which costs more than most of
 * our queries do. What comes back is as fresh: nobody else may be reading from it, and it gives objects.
 */
export function keepStatements(sqlite: Database): void {
  const prepare = sqlite.prepare.bind(sqlite);
  const known = new Map<string, Statement>();
  const prepareOnce = (text: string): Statement => {
    const held = known.get(text);
    if (held && !held.busy) return held.reader ? held.pluck(false).raw(false) : held;
    const made = prepare(text);
    known.set(text, made);
    if (known.size > kept) known.delete(known.keys().next().value!);
    return made;
  };
  sqlite.prepare = prepareOnce as Database["prepare"];
}
