import { beforeAll, expect, test } from "vitest";
import { db, store } from "@/db/client";
import { customIndexes } from "@/db/schema";
import { createField } from "@/lib/custom-fields/make-field";
import { readListQuery } from "@/lib/filters/filter";
import { runDueJobs } from "@/lib/jobs/runner";
import { createType } from "@/lib/record-types/make-type";
import { listRecords } from "@/lib/records/list";
import { recordType } from "@/lib/records/registry";
import { typeToken } from "@/lib/records/search-index";
import { touched } from "@/lib/records/versions";
import { later, newWorld, noon, type World } from "../support/world";

const many = 4500;
let world: World;
let type: string;

/** So many parts, some of them deleted, with values that are blank now and then; the fields come after them. */
beforeAll(() => {
  world = newWorld();
  const part = { one: "Part", many: "Parts", path: "parts", icon: "box" as const, sameAs: null };
  type = createType(world.admin, part, noon);
  const add = store().sqlite.prepare(
    "insert into records (type, name, created_at, updated_at, deleted_at, custom) values (?, ?, 0, 0, ?, ?)",
  );
  store()
    .sqlite.transaction(() => {
      for (let nth = 0; nth < many; nth++)
        add.run(type, `Part ${(nth * 7) % 1000}`, nth % 90 ? null : 1, JSON.stringify(valuesOf(nth)));
    })
    .immediate();
  store()
    .sqlite.prepare(`insert into search_documents (record_id, type, name, keys, body)
      select id, ?, name, coalesce(custom ->> '$.code', ''), '' from records where deleted_at is null`)
    .run(typeToken(type));
  for (const [kind, label] of [
    ["number", "Weight"],
    ["text", "Code"],
    ["option", "Colour"],
    ["options", "Marks"],
    ["yesNo", "Sold"],
  ] as const) {
    const options = ["Red", "Blue", "Green"].map((each) => ({ value: null, label: each }));
    const described = { type, kind, label, section: "General", required: false, unique: false };
    createField(world.admin, { ...described, hint: "", options, to: null }, noon);
  }
});

const valuesOf = (nth: number) => ({
  ...(nth % 50 ? { weight: (nth * 7919) % 3000 } : {}),
  ...(nth % 7 ? { code: `C${(nth * 31) % 97}` } : {}),
  colour: nth % 400 ? "red" : "blue",
  marks: nth % 3 ? ["red", "green"] : ["blue"],
  sold: nth % 2 === 0,
});

const asked = [
  [
    "",
    "f=weight~filled",
    "f=weight~min~1500&f=code~filled",
    "f=colour~in~blue",
    "f=colour~in~blue&f=sold~yes",
  ],
  ["f=marks~in~green~blue&f=weight~max~2990", "f=marks~notIn~blue&f=colour~in~red", "f=weight~empty"],
  ["f=weight~is~70|colour~in~blue", "f=code~contains~C1|weight~max~5", "f=code~contains~C13&f=sold~yes"],
  ["f=code~is~c31|weight~empty&f=marks~in~blue", "q=part+99", "q=part&f=weight~between~10~900"],
].flat();
const sorts = ["", "weight", "-weight", "code", "-colour", "sold"];

/** What a query finds at both ends and one page on, by id. */
function found(query: string) {
  const definition = recordType(type);
  const page = (address: string) => {
    const read = readListQuery(definition, new URLSearchParams(`size=25&${address}`));
    touched(type);
    const { rows, total, next } = listRecords(world.admin, definition, read, [], later(9));
    return { ids: rows.map(({ id }) => id), total, next };
  };
  const first = page(query);
  const second = first.next ? page(`${query}&after=${first.next}`).ids : [];
  return { total: first.total, pages: [first.ids, second, page(`${query}&at=last`).ids] };
}

test("what is kept of admin-made fields finds and orders the same records as the values themselves", async () => {
  const queries = asked.flatMap((filter) => sorts.map((sort) => (sort ? `${filter}&sort=${sort}` : filter)));
  const before = queries.map(found);
  await runDueJobs(later(1));
  expect(
    db()
      .select()
      .from(customIndexes)
      .all()
      .every(({ readyAt }) => readyAt),
  ).toBe(true);
  for (const [at, query] of queries.entries()) expect(found(query), query).toEqual(before[at]);
  expect(before.filter(({ total }) => total >= 4000).length).toBeGreaterThan(10);
  expect(before.filter(({ total }) => total > 0 && total < 4000).length).toBeGreaterThan(10);
});
