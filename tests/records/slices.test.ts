import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { slicesOf, within } from "@/lib/records/slices";
import { emptyStore } from "../support/store";

const id = sql`many.id`;
const many = sql`many`;

beforeEach(() => emptyStore());

function fill(count: number): void {
  db().run(sql`create temp table many (id integer primary key)`);
  db().run(sql`insert into many with recursive numbers (n) as (select 1 union all select n + 1 from numbers limit ${count})
    select n * 3 from numbers where ${count} > 0`);
}

async function countsOf(where = sql`1`): Promise<number[]> {
  const counts: number[] = [];
  for await (const slice of slicesOf(id, many, where))
    counts.push(
      db().get<{ n: number }>(sql`select count(*) as n from many where ${where} and ${within(id, slice)}`).n,
    );
  return counts;
}

test.each([
  [0, [0]],
  [1999, [1999]],
  [2000, [2000, 0]],
  [4500, [2000, 2000, 500]],
])("slices hold every one of %i rows once, and none holds many", async (count, expected) => {
  fill(count);
  expect(await countsOf()).toEqual(expected);
});

test("slices are of the rows that are asked for, however few of the table they are", async () => {
  fill(9000);
  expect(await countsOf(sql`${id} % 9 = 0`)).toEqual([2000, 1000]);
});

test("others have their turn between slices", async () => {
  fill(4500);
  const order: string[] = [];
  setImmediate(() => order.push("another"));
  for await (const { after } of slicesOf(id, many)) order.push(after === 0 ? "first" : "next");
  expect(order).toEqual(["first", "another", "next", "next"]);
});
