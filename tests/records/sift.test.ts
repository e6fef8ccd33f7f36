import { beforeAll, expect, test } from "vitest";
import { store } from "@/db/client";
import { createField } from "@/lib/custom-fields/make-field";
import { readListQuery } from "@/lib/filters/filter";
import { runDueJobs } from "@/lib/jobs/runner";
import { createType } from "@/lib/record-types/make-type";
import { listRecords } from "@/lib/records/list";
import { recordType } from "@/lib/records/registry";
import { touched } from "@/lib/records/versions";
import { seeded } from "../store/power/random";
import { later, newWorld, noon, person, type World } from "../support/world";

const many = 12_000;
const size = 25;
type Row = { id: number; name: string; deleted: boolean; owner: string | null } & Record<
  Measure,
  number | null
>;
type Measure = (typeof measures)[number];
const measures = ["weight", "height", "age"] as const;

let world: World;
let owners: Map<string, number>;
let made: string;
const rows: Record<string, Row[]> = {};

/** A made type and accounts, each with so many records; those that weigh much are high, so that filters refuse crowds. */
beforeAll(async () => {
  world = newWorld();
  const users = [world.admin, ...["Zoe", "Sam"].map((first) => person(first, "Sales Agent", world.sales))];
  owners = new Map(users.map(({ name, userId }) => [name, userId!]));
  const part = { one: "Part", many: "Parts", path: "parts", icon: "box" as const, sameAs: null };
  made = createType(world.admin, part, noon);
  for (const type of [made, "account"]) {
    rows[type] = store().sqlite.transaction(insert)(type);
    for (const label of ["Weight", "Height", "Age"]) {
      const described = { type, kind: "number" as const, label, section: "General", required: false };
      createField(world.admin, { ...described, unique: false, hint: "", options: [], to: null }, noon);
    }
  }
  await runDueJobs(later(1));
}, 60_000);

function insert(type: string): Row[] {
  const add = store().sqlite.prepare(
    `insert into records (type, name, owner_id, created_at, updated_at, deleted_at, custom)
      values (?, ?, ?, 0, 0, ?, ?)`,
  );
  const addOwn = store().sqlite.prepare("insert into accounts (id, value_cents) values (?, ?)");
  return Array.from({ length: many }, (_, nth) => {
    const row = rowOf(nth);
    const { name, owner, deleted, ...custom } = row;
    const id = Number(
      add.run(type, name, owner && owners.get(owner), deleted ? 1 : null, JSON.stringify(custom))
        .lastInsertRowid,
    );
    if (type === "account") addOwn.run(id, row.weight === null ? null : row.weight * 100);
    return { id, ...row };
  });
}

function rowOf(nth: number): Omit<Row, "id"> {
  const place = (nth * 7919) % many;
  const weight = place % 60 ? place : null;
  const height = place % 70 ? Math.floor(place / 3) + (nth % 5) : null;
  const name = `Part ${String(many - place).padStart(6, "0")}`;
  const owner = [null, "Ada Byron", "Sam Test", "Zoe Test"][nth % 4]!;
  return { name, owner, deleted: nth % 90 === 0, weight, height, age: nth % 40 };
}

type Ask = { query: string; isMet: (row: Row) => boolean };

const bounds = (field: Measure, share: number): Ask[] => {
  const bound = Math.floor(Math.max(...rows[made]!.map((row) => row[field] ?? 0)) * share);
  const to = Math.floor(bound * 1.4);
  const lies = (within: (value: number) => boolean) => (row: Row) =>
    row[field] !== null && within(row[field]);
  return [
    { query: `f=${field}~min~${bound}`, isMet: lies((value) => value >= bound) },
    { query: `f=${field}~max~${bound}`, isMet: lies((value) => value <= bound) },
    {
      query: `f=${field}~between~${bound}~${to}`,
      isMet: lies((value) => value >= bound && value <= to),
    },
  ];
};

/** What one or two filters ask, drawn from a fixed sequence. */
function asks(): Ask[] {
  const random = seeded(11);
  const next = (to: number) => Math.floor(random() * to);
  const draw = (): Ask => {
    const field = measures[next(measures.length)]!;
    return bounds(field, 0.05 + random() * 0.9)[next(3)]!;
  };
  const one = Array.from({ length: 12 }, draw);
  const two = Array.from({ length: 6 }, () => [draw(), draw()] as const).map(([a, b]) => ({
    query: `${a.query}&${b.query}`,
    isMet: (row: Row) => a.isMet(row) && b.isMet(row),
  }));
  return [...one, ...two, { query: "f=weight~filled", isMet: ({ weight }) => weight !== null }];
}

/** The ids in the order of a key, blanks last, those of one value by id. */
function ordered(
  type: string,
  isMet: Ask["isMet"],
  key: (row: Row) => string | number | null,
  down: boolean,
) {
  const sign = down ? -1 : 1;
  const found = rows[type]!.filter((row) => !row.deleted && isMet(row));
  const compare = (a: Row, b: Row) => {
    const [x, y] = [key(a), key(b)];
    if (x === y) return sign * (a.id - b.id);
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -sign : sign;
  };
  return found.sort(compare).map(({ id }) => id);
}

/** The total, the first page and the one after it, the last and the one before it. */
function found(type: string, query: string) {
  const page = (place: string) => {
    touched(type);
    const read = readListQuery(recordType(type), new URLSearchParams(`size=${size}&${query}${place}`));
    const { rows: shown, total, next, previous } = listRecords(world.admin, recordType(type), read, [], noon);
    return { ids: shown.map(({ id }) => id), total, next, previous };
  };
  const first = page("");
  const last = page("&at=last");
  return {
    total: first.total,
    first: first.ids,
    second: first.next ? page(`&after=${first.next}`).ids : [],
    last: last.ids,
    beforeLast: last.previous ? page(`&before=${last.previous}`).ids : [],
  };
}

const expected = (ids: number[]) => ({
  total: Math.min(ids.length, 10_001),
  first: ids.slice(0, size),
  second: ids.slice(size, 2 * size),
  last: ids.slice(-size),
  beforeLast: ids.slice(-2 * size, -size),
});

const orders = {
  name: ({ name }: Row) => name,
  weight: ({ weight }: Row) => weight,
  height: ({ height }: Row) => height,
  age: ({ age }: Row) => age,
};

test.each([
  ["a made type", () => made, orders],
  ["accounts", () => "account", { ...orders, valueCents: orders.weight, ownerId: ({ owner }: Row) => owner }],
])("lists of %s show what is asked for in order, whatever a filter refuses on the way", (_, type, keys) => {
  for (const { query, isMet } of asks())
    for (const [by, key] of Object.entries(keys))
      for (const down of [false, true]) {
        const asked = `${query}&sort=${down ? "-" : ""}${by}`;
        expect(found(type(), asked), asked).toEqual(expected(ordered(type(), isMet, key, down)));
      }
});
