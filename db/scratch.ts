import Database from "better-sqlite3";

/** A small database for the time of one piece of work, which may be lost with the process. Whoever opens it closes it. */
export function openScratch(path: string, schema: string): Database.Database {
  const sqlite = new Database(path);
  sqlite.pragma("journal_mode = OFF");
  sqlite.pragma("synchronous = OFF");
  sqlite.exec(schema);
  return sqlite;
}
