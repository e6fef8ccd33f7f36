import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { BadAddress, readListQuery, sortsBy, writeListQuery } from "@/lib/filters/filter";
import { leadType } from "@/lib/leads/lead";
import { deleteRecord } from "@/lib/records/bin";
import { listRecords } from "@/lib/records/list";
import { fieldOf, recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, person, topic, type World } from "../support/world";

let world: World;
let sam: Viewer;

/** Forty leads with gaps, ties and letters of both cases, a third of them Sam's; two of them deleted. */
beforeAll(() => {
  world = newWorld();
  sam = person("Sam", "Sales Agent", world.sales);
  for (let n = 0; n < 40; n++) {
    const lead = createRecord(
      world.admin,
      "lead",
      {
        name: `${n % 2 ? "lead" : "Lead"} ${String.fromCharCode(65 + (n % 7))}${n}`,
        company: n % 5 ? `Company ${n % 6}` : null,
        email: n % 4 ? `who${n}@example.com` : null,
        amountCents: n % 3 ? String((n * 37) % 11) : null,
        source: ["Web", "Phone", null][n % 3],
        ownerId: n % 3 ? null : sam.userId,
        phone: n === 7 ? "(800) 285-7995" : null,
      },
      later(n),
    );
    if (n === 11 || n === 12) deleteRecord(world.admin, "lead", lead.id, later(100));
  }
});

const leads = () => recordType("lead");
const page = (viewer: Viewer, address: string) => {
  const query = readListQuery(leads(), new URLSearchParams(address));
  return listRecords(viewer, leads(), query, [fieldOf(leads(), query.sort.by)], later(200));
};
const names = (viewer: Viewer, address: string) => page(viewer, address).rows.map((row) => row.name);

function walk(viewer: Viewer, address: string, direction: "next" | "previous"): number[] {
  const ids: number[] = [];
  let place = direction === "next" ? "" : "&at=last";
  for (let guard = 0; guard < 20; guard++) {
    const { rows, next, previous } = page(viewer, `size=25&${address}${place}`);
    const here = rows.map((row) => row.id);
    if (direction === "next") ids.push(...here);
    else ids.unshift(...here);
    const cursor = direction === "next" ? next : previous;
    if (!cursor) break;
    place = `&${direction === "next" ? "after" : "before"}=${cursor}`;
  }
  return ids;
}

const sortable = leadType.fields.filter(sortsBy);

describe.each(sortable.flatMap(({ key }) => [key, `-${key}`]))("sorted by %s", (sort) => {
  test("pages hold every lead once, the same forwards and backwards, blanks last", () => {
    const forwards = walk(world.admin, `sort=${sort}`, "next");
    expect(new Set(forwards).size).toBe(38);
    expect(walk(world.admin, `sort=${sort}`, "previous")).toEqual(forwards);
    const key = sort.replace("-", "");
    const values = page(world.admin, `size=100&sort=${sort}`).rows.map((row) => row.values[key] ?? null);
    const firstBlank = values.indexOf(null);
    expect(firstBlank === -1 || values.slice(firstBlank).every((value) => value === null)).toBe(true);
  });
});

test("an agent whose leads are Owned finds only theirs in list and count", () => {
  const { rows, total } = page(sam, "size=100");
  expect(total).toBe(13);
  expect(rows.every((row) => row.ownerId === sam.userId)).toBe(true);
});

test("filters of each kind combine", () => {
  expect(names(world.admin, "f=amountCents~between~2~3&size=100").length).toBeGreaterThan(0);
  expect(page(world.admin, "f=amountCents~between~2~3").rows.every((row) => row)).toBe(true);
  expect(page(sam, "f=ownerId~me").total).toBe(13);
  expect(page(world.admin, "f=ownerId~empty").total).toBe(25);
  expect(page(world.admin, "f=source~in~Web~Phone").total + page(world.admin, "f=source~empty").total).toBe(
    38,
  );
  expect(page(world.admin, "f=createdAt~today").total).toBe(38);
  expect(page(world.admin, "f=createdAt~before~2026-03-01").total).toBe(0);
  expect(
    page(world.admin, "f=name~contains~ead A&f=company~filled").rows.every((row) => row.name.includes("A")),
  ).toBe(true);
});

test("quick search finds parts of words in any order, and phone numbers by their digits", () => {
  expect(names(world.admin, "q=who14")).toEqual(["Lead A14"]);
  expect(names(world.admin, "q=who14 a1")).toEqual(["Lead A14"]);
  expect(names(world.admin, "q=who14 14")).toEqual([]);
  expect(names(world.admin, "q=285 7995")).toEqual(["lead A7"]);
  expect(names(world.admin, "q=company lead&size=100").length).toBe(30);
  expect(page(sam, "q=who14").total).toBe(0);
  expect(names(world.admin, 'q=" OR name:*')).toEqual([]);
});

test("an address that the definition does not know is refused, never turned into SQL", () => {
  for (const address of [
    "sort=id",
    "f=secret~is~1",
    "f=name~matches~x",
    "f=name~contains",
    "size=7",
    "after=xx",
    "f=amountCents~min~abc",
  ])
    expect(() => page(world.admin, address), address).toThrow(BadAddress);
});

test("a query is written as the address it was read from", () => {
  const address = "?f=name%7Econtains%7Ea%2525b&q=x&sort=-amountCents&size=25&after=abc&from=26";
  expect(writeListQuery(leads(), readListQuery(leads(), new URLSearchParams(address)))).toBe(address);
});

test("a case list shows no name of an account that the viewer may not see", () => {
  const account = createRecord(world.admin, "account", { name: "Secret Ltd" }, later(1)).id;
  createRecord(
    world.admin,
    "case",
    { name: "Fax", topicId: topic("T", 0), accountId: account, ownerId: sam.userId },
    later(2),
  );
  const blind = {
    ...sam,
    permissions: {
      ...sam.permissions!,
      records: {
        ...sam.permissions!.records,
        account: { on: false, view: "none", edit: "none", delete: "none" } as const,
      },
    },
  };
  const type = recordType("case");
  const query = readListQuery(type, new URLSearchParams());
  const listed = listRecords(blind, type, query, type.fields, later(3));
  expect(listed.rows).toHaveLength(1);
  expect(JSON.stringify(listed)).not.toContain("Secret");
  expect(listed.rows[0]!.values.accountId).toBeNull();
});
