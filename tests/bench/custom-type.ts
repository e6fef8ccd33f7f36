import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { adoptStore, closeStore, openStore, store } from "@/db/client";
import { system } from "@/lib/access/viewer";
import { fieldKinds } from "@/lib/custom-fields/field-kinds";
import { readListQuery } from "@/lib/filters/filter";
import { listRecords } from "@/lib/records/list";
import { recordType } from "@/lib/records/registry";
import { touched } from "@/lib/records/versions";
import {
  dayOf,
  type FieldKeys,
  fillIndexes,
  insertRows,
  makeFields,
  makeVehicleType,
  placeOf,
} from "./made-rows";

const { values } = parseArgs({ options: { rows: { type: "string", default: "200000" } } });
const rows = Number(values.rows);
const now = new Date();

/** The type, its records and as many accounts, and then the fields, so that their values must be gathered. */
function makeWorld(): FieldKeys {
  const name = makeVehicleType(now);
  const { sqlite } = store();
  sqlite.transaction(insertAccounts).immediate();
  sqlite.transaction(() => insertRows(name, rows, (nth) => 1 + (nth % 1000))).immediate();
  const keys = makeFields(name, now);
  sqlite.exec("analyze");
  return keys;
}

function insertAccounts(): void {
  const { sqlite } = store();
  const record = sqlite.prepare(
    "insert into records (type, name, created_at, updated_at) values ('account', ?, ?, ?)",
  );
  const account = sqlite.prepare(
    "insert into accounts (id, value_cents, employee_count, email, billing_same_as_shipping) values (?, ?, ?, ?, 0)",
  );
  for (let nth = 0; nth < rows; nth++) {
    const place = placeOf(nth, rows);
    const { lastInsertRowid: id } = record.run(`Account ${place}`, nth, nth);
    account.run(id, place % 50 ? place * 100 : null, nth % 997 ? "1-50" : "5000+", `v${place}@x.test`);
  }
}

/** Gathers all values, and says how long the event loop had to wait for it. */
async function fill(): Promise<string> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const fields = await fillIndexes(now);
  const took = Math.round(performance.now() - start);
  const [most, longest] = [delay.percentile(99) / 1e6, delay.max / 1e6];
  return `Gathering ${fields} fields of ${rows} rows: ${took} ms; 99 % of the waits under ${ms(most)}, the longest ${ms(longest)}`;
}

function compare(keys: FieldKeys): string {
  const own = (address: string) => timeOf("vehicle", address);
  const built = (address: string) => timeOf("account", address);
  const some = Math.floor(rows / 2);
  const lines: [what: string, custom: number, account: number | null][] = [
    ["by name", own(""), built("")],
    ["by money", own(`sort=-${keys.money}`), built("sort=-valueCents")],
    ["by money, last page", own(`sort=-${keys.money}&at=last`), built("sort=-valueCents&at=last")],
    ["by one option", own(`sort=${keys.option}`), built("sort=employeeCount")],
    ["by email", own(`sort=${keys.email}`), built("sort=email")],
    ["rare option", own(`f=${keys.option}~in~rare`), built("f=employeeCount~in~5000%2B")],
    [
      "rare option by money",
      own(`f=${keys.option}~in~rare&sort=-${keys.money}`),
      built("f=employeeCount~in~5000%2B&sort=-valueCents"),
    ],
    ["blank money", own(`f=${keys.money}~empty`), built("f=valueCents~empty")],
    [
      "much money by email",
      own(`f=${keys.money}~min~${some}&sort=${keys.email}`),
      built(`f=valueCents~min~${some}&sort=email`),
    ],
    ...(["text", "number", "date", "dateTime", "phone", "url", "user", "yesNo"] as const).map(
      (kind): (typeof lines)[number] => [
        `by ${fieldKinds[kind].toLowerCase()}`,
        own(`sort=-${keys[kind]}`),
        null,
      ],
    ),
    ["rare of many options", own(`f=${keys.options}~in~rare~blue`), null],
    ["one linked record", own(`f=${keys.link}~in~4`), null],
    ["one user", own(`f=${keys.user}~in~3`), null],
    ["one text", own(`f=${keys.text}~is~text 77`), null],
    ["one day", own(`f=${keys.date}~on~${dayOf(77)}`), null],
  ];
  return lines
    .map(
      ([what, custom, account]) =>
        `${what}: ${ms(custom)}${account === null ? "" : `, accounts ${ms(account)}, ratio ${(custom / account).toFixed(2)}`}`,
    )
    .join("\n");
}

/** The median time of a page whose count is not remembered, as after a write. */
function timeOf(typeName: string, address: string): number {
  const type = recordType(typeName);
  const query = readListQuery(type, new URLSearchParams(address));
  const fields = type.list.columns.map((key) => type.fields.find((field) => field.key === key)!);
  const times = Array.from({ length: 11 }, () => {
    touched(typeName);
    return timed(() => listRecords(system, type, query, fields, now));
  });
  return times.sort((a, b) => a - b)[5]!;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const ms = (time: number) => `${time.toFixed(2)} ms`;

// Lists a made type of many rows with a field of every kind beside as many accounts, and says how long each takes.
const folder = mkdtempSync(join(tmpdir(), "rapport-custom-"));
try {
  adoptStore(openStore(join(folder, "rapport.db")));
  // Not the disk is measured.
  store().sqlite.pragma("synchronous = OFF");
  const keys = makeWorld();
  process.stdout.write(`${await fill()}\n${compare(keys)}\n`);
} finally {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
}
