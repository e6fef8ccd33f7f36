import { randomBytes } from "node:crypto";
import type { Database, Statement } from "better-sqlite3";
import { genesis, hashOfContent, hashOfEntry } from "@/lib/events/chain";

type Cell = string | number | null | boolean;

const rowsInOne = 50_000;
const snake = (key: string) => key.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);

/** Fast inserts straight into tables, in transactions of a good size, with the history chained along. */
export class Inserts {
  private readonly statements = new Map<string, Statement>();
  private pending = 0;
  private last: { id: number; hash: string };

  constructor(private readonly sqlite: Database) {
    const row = sqlite.prepare("select id, hash from events order by id desc limit 1").get();
    this.last = (row as { id: number; hash: string } | undefined) ?? { id: 0, hash: genesis };
  }

  /** Adds a row; keys are the schema's, values as SQLite stores them (yes/no may be a boolean). */
  add(table: string, row: Record<string, Cell>): void {
    const keys = Object.keys(row);
    this.update(
      `insert into ${table} (${keys.map(snake).join()}) values (${keys.map(() => "?").join()})`,
      Object.values(row),
    );
  }

  /** Runs any statement along with the inserts. */
  update(sql: string, cells: Cell[]): void {
    if (this.pending === 0) this.sqlite.exec("begin immediate");
    this.statement(sql).run(cells.map((cell) => (typeof cell === "boolean" ? Number(cell) : cell)));
    if (++this.pending >= rowsInOne) this.finish();
  }

  /** Tells the history that a record was made. */
  tellCreated(record: { id: number; type: string; name: string; at: number; by: number }): void {
    const content = JSON.stringify({ type: record.type, name: record.name, values: { name: record.name } });
    const salt = randomBytes(12).toString("base64url");
    const entry = {
      id: this.last.id + 1,
      at: new Date(record.at),
      actorKind: "user" as const,
      actorId: record.by,
      via: "page" as const,
      kind: "record.created",
      subject: "record",
      subjectId: record.id,
      contentHash: hashOfContent(salt, content),
    };
    const hash = hashOfEntry(this.last.hash, entry);
    this.add("events", { ...entry, at: record.at, content, salt, hash });
    this.last = { id: entry.id, hash };
  }

  finish(): void {
    if (this.pending) this.sqlite.exec("commit");
    this.pending = 0;
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql) ?? this.sqlite.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }
}
