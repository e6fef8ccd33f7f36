import type { Database } from "better-sqlite3";
import type { LedgerRow } from "../experience/rescore.ts";

const kinds = [
  "opening_balance",
  "topic_assigned",
  "topic_removed",
  "case_reopened",
  "response_overdue",
  "resolution_overdue",
  "survey_result",
  "manual_adjustment",
  "reversal",
];
export const openingCode = 0;
const codes = new Map(kinds.map((kind, code) => [kind, code]));

/** The columns of a ledger row as they are read, in this order; null is 0, which is no id. */
const names = ["id", "accountId", "at", "points", "caseId", "topicId", "reversesId", "clockId"] as const;
const further = ["min", "max", "scoreAfter", "kind"] as const;
type Column = (typeof names)[number] | (typeof further)[number];
type Row = [...(number | null)[], string];

/** So many rows are read at a time, so that no read holds the store's log for longer than some milliseconds. */
const atOnce = 20_000;

/**
 * The whole ledger side by side in memory, 64 bytes a row, by account. Rows are only ever added to a ledger, so that
 * what is there already needs no second reading; only an erased account takes some away.
 */
export class Columns {
  length = 0;
  /** The places of all rows, account by account, each in the order of writing. */
  places = new Int32Array(0);
  /** Where each account begins among `places`, and where the last ends. */
  bounds = new Int32Array(1);
  accountIds = new Int32Array(0);
  #columns = emptyColumns(0);

  /** Reads what was written since the last time. */
  follow(sqlite: Database): void {
    const before = this.length;
    this.#readOn(sqlite);
    if (this.length !== countOf(sqlite)) {
      this.length = 0;
      this.#readOn(sqlite);
    } else if (this.length === before) return;
    this.#group();
  }

  at = (column: Column, place: number): number => this.#columns[column][place]!;

  /** A row as the rules of scoring look at it. */
  row(place: number): LedgerRow {
    const { id, kind, points, at, caseId, topicId, reversesId, clockId, min, max } = this.#columns;
    return {
      id: id[place]!,
      kind: kinds[kind[place]!]!,
      points: points[place]!,
      reversesId: reversesId[place]! || null,
      min: min[place]!,
      max: max[place]!,
      at: at[place]!,
      caseId: caseId[place]! || null,
      topicId: topicId[place]! || null,
      clockId: clockId[place]! || null,
    };
  }

  #readOn(sqlite: Database): void {
    const some = sqlite
      .prepare(`select id, account_id, at, points, case_id, topic_id, reverses_id, clock_id, min, max,
        score_after, kind from score_events where id > ? order by id limit ${atOnce}`)
      .raw();
    for (;;) {
      const rows = some.all(this.length ? this.at("id", this.length - 1) : 0) as Row[];
      if (rows.length === 0) return;
      this.#makeRoom(this.length + rows.length);
      for (const row of rows) this.#put(this.length++, row);
    }
  }

  #put(place: number, row: Row): void {
    const columns = this.#columns;
    for (let nth = 0; nth < names.length; nth++) columns[names[nth]!][place] = (row[nth] as number) ?? 0;
    columns.min[place] = row[8] as number;
    columns.max[place] = row[9] as number;
    columns.scoreAfter[place] = row[10] as number;
    columns.kind[place] = codes.get(row[11] as string)!;
  }

  #makeRoom(length: number): void {
    if (length <= this.#columns.id.length) return;
    const larger = emptyColumns(Math.max(length, Math.ceil(this.#columns.id.length * 1.5)));
    for (const name of [...names, ...further]) larger[name].set(this.#columns[name]);
    this.#columns = larger;
  }

  /** Puts rows of an account side by side, by counting: the order of writing stays within each. */
  #group(): void {
    const { accountId } = this.#columns;
    let most = 0;
    for (let place = 0; place < this.length; place++) most = Math.max(most, accountId[place]!);
    const begins = new Int32Array(most + 2);
    for (let place = 0; place < this.length; place++) begins[accountId[place]! + 1]!++;
    const ids: number[] = [];
    for (let id = 1; id <= most; id++) {
      if (begins[id + 1]! > 0) ids.push(id);
      begins[id + 1]! += begins[id]!;
    }
    this.accountIds = Int32Array.from(ids);
    this.bounds = Int32Array.from([...ids.map((id) => begins[id]!), this.length]);
    this.places = new Int32Array(this.length);
    for (let place = 0; place < this.length; place++) this.places[begins[accountId[place]!]!++] = place;
  }
}

const emptyColumns = (length: number) => ({
  id: new Float64Array(length),
  accountId: new Int32Array(length),
  at: new Float64Array(length),
  points: new Int32Array(length),
  caseId: new Int32Array(length),
  topicId: new Int32Array(length),
  reversesId: new Float64Array(length),
  clockId: new Int32Array(length),
  min: new Int32Array(length),
  max: new Int32Array(length),
  scoreAfter: new Int32Array(length),
  kind: new Uint8Array(length),
});

const countOf = (sqlite: Database): number =>
  (sqlite.prepare("select count(*) as n from score_events").get() as { n: number }).n;
