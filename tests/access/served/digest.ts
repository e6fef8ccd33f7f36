import { createHash } from "node:crypto";
import Database from "better-sqlite3";

export type Digest = { now: () => string; close: () => void };

/**
 * What reading itself may write: who was last here, and what the server keeps for its own sake or makes of the history
 * in its own time.
 */
const unwatched = ["recent_records", "jobs", "clock_sightings", "stream_positions", "notifications"];

/** Looks at all that the store of a running server holds, as one hash. */
export function watchStore(file: string): Digest {
  const sqlite = new Database(file, { readonly: true });
  const tables = sqlite
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
        and sql not like 'create virtual%' order by name`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !unwatched.includes(name));
  let known = { version: -1, hash: "" };
  const now = () => {
    const version = sqlite.pragma("data_version", { simple: true }) as number;
    if (version !== known.version) known = { version, hash: hashOf(sqlite, tables) };
    return known.hash;
  };
  return { now, close: () => sqlite.close() };
}

function hashOf(sqlite: Database.Database, tables: string[]): string {
  const hash = createHash("sha256");
  for (const table of tables) {
    const columns = table === "sessions" ? "id_hash, user_id, created_at, ends_at, ip, user_agent" : "*";
    for (const row of sqlite.prepare(`select ${columns} from "${table}"`).raw().iterate())
      hash.update(JSON.stringify([table, row]));
  }
  return hash.digest("hex");
}
