import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { adoptStore, closeStore, db, openStore, store } from "@/db/client";
import { customIndexes } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { fillIndex } from "@/lib/custom-fields/field-index";
import { type FieldKind, fieldKinds } from "@/lib/custom-fields/field-kinds";
import { createField } from "@/lib/custom-fields/make-field";
import { readListQuery } from "@/lib/filters/filter";
import { createType } from "@/lib/record-types/make-type";
import { listRecords } from "@/lib/records/list";
import { recordType } from "@/lib/records/registry";
import { touched } from "@/lib/records/versions";

const { values } = parseArgs({ options: { rows: { type: "string", default: "200000" } } });
const rows = Number(values.rows);
const now = new Date();

/** The type, its records and as many accounts, and then the fields, so that their values must be gathered. */
function makeWorld(): Record<FieldKind, string> {
  const name = createType(
    system,
    { one: "Vehicle", many: "Vehicles", path: "vehicles", icon: "car", sameAs: null },
    now,
  );
  const { sqlite } = store();
  sqlite.transaction(() => insertRows(name)).immediate();
  const options = ["Red", "Green", "Blue", "Rare"].map((label) => ({ value: null, label }));
  const keys = Object.entries(fieldKinds).map(([kind, label]) => [
    kind,
    createField(
      system,
      {
        ...{ type: name, kind: kind as FieldKind, label: `My ${label}`, section: "General", required: false },
        ...{ unique: false, hint: "", options, to: "account" },
      },
      now,
    ),
  ]);
  sqlite.exec("analyze");
  return Object.fromEntries(keys) as Record<FieldKind, string>;
}

function insertRows(type: string): void {
  const { sqlite } = store();
  const record = sqlite.prepare(
    "insert into records (type, name, created_at, updated_at, custom) values (?, ?, ?, ?, ?)",
  );
  const account = sqlite.prepare(
    "insert into accounts (id, value_cents, employee_count, email, billing_same_as_shipping) values (?, ?, ?, ?, 0)",
  );
  for (let at = 0; at < rows; at++) {
    const place = (at * 7919) % rows;
    const made = record.run(type, `Vehicle ${place}`, at, at, JSON.stringify(valuesOf(at, place)));
    const { lastInsertRowid: id } = record.run("account", `Account ${place}`, at, at, null);
    account.run(id, place % 50 ? place * 100 : null, at % 997 ? "1-50" : "5000+", `a${place}@x.test`);
    if (!made.changes) throw new Error("A row was not written.");
  }
}

/** One in fifty is blank, and one in 997 has what is rare. */
function valuesOf(at: number, place: number): Record<string, unknown> {
  const rare = at % 997 === 0;
  const blank = place % 50 === 0;
  return {
    ...(blank
      ? {}
      : { myNumber: place, myMoney: place * 100, myText: `Text ${place}`, myDate: dayOf(place) }),
    ...{ myLongText: `Several words of ${place}`, myDateAndTime: place * 60_000, myYesOrNo: rare },
    ...{ myOneOption: rare ? "rare" : "red", myManyOptions: rare ? ["rare", "blue"] : ["red", "green"] },
    ...{ myEmail: `v${place}@x.test`, myPhone: `+1480${place}`, myUrl: `x${place}.test` },
    ...{ myLinkToARecord: 2 + 2 * (at % 1000), myUser: 1 + (at % 20) },
  };
}

const dayOf = (place: number) => new Date(place * 8_640_000).toISOString().slice(0, 10);

/** Gathers all values, and says how long the event loop had to wait for it. */
async function fill(): Promise<string> {
  const indexes = db().select().from(customIndexes).all();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  for (const { id } of indexes) await fillIndex(id, now);
  const took = Math.round(performance.now() - start);
  const [most, longest] = [delay.percentile(99) / 1e6, delay.max / 1e6];
  return `Gathering ${indexes.length} fields of ${rows} rows: ${took} ms; 99 % of the waits under ${ms(most)}, the longest ${ms(longest)}`;
}

function compare(keys: Record<FieldKind, string>): string {
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
  const keys = makeWorld();
  process.stdout.write(`${await fill()}\n${compare(keys)}\n`);
} finally {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
}
