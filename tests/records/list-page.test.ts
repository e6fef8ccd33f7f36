import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { defaultRules } from "@/lib/experience/bands";
import { changeRules } from "@/lib/experience/rules";
import { BadAddress } from "@/lib/filters/filter";
import { filterFieldsOf } from "@/lib/filters/filter-fields";
import { recordListPage } from "@/lib/records/list-page";
import { recordType } from "@/lib/records/registry";
import { showing } from "@/lib/records/showing";
import { watch } from "@/lib/records/watch";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let sam: Viewer;

/** Sixty accounts, the first ten of them Sam's. */
beforeAll(() => {
  world = newWorld();
  sam = person("Sam", "Sales Agent", world.sales);
  for (let n = 0; n < 60; n++)
    createRecord(
      world.admin,
      "account",
      {
        name: `Account ${String(n).padStart(2, "0")}`,
        phone: "(800) 285-7995",
        website: "https://abc.example.com",
        valueCents: n % 2 ? "1,000.50" : "",
        ownerId: n < 10 ? String(sam.userId) : String(world.admin.userId),
      },
      later(n),
    );
});

const page = (address = "", viewer = world.admin, type = "account") =>
  recordListPage(viewer, recordType(type), new URLSearchParams(address), later(100));

test("on a phone a lead is told from others by its company before its email", () => {
  const brief = page("", world.admin, "lead").columns.filter((column) => column.brief);
  expect(brief.map(({ key }) => key)).toEqual(["company", "email"]);
});

test("a row holds one cell for each column, ready to draw", () => {
  const { columns, rows } = page();
  const cell = (label: string) => rows[1]!.cells[columns.findIndex((column) => column.label === label)];
  expect(columns.map(({ label }) => label)).toContain("Experience Score");
  expect(rows[1]!.cells).toHaveLength(columns.length);
  expect(cell("Phone")).toEqual({ text: "(800) 285-7995", href: "tel:+18002857995" });
  expect(cell("Website")).toEqual({ text: "abc.example.com", href: "https://abc.example.com" });
  expect(cell("Account Value")).toBe("$1,000.50");
  expect(cell("Account Owner")).toBe("Sam Test");
  expect(cell("Created Date")).toEqual({ text: "1h", title: "Mar 2, 2026, 12:01 PM" });
});

describe("walking the pages", () => {
  test("says which rows are shown, and leads to the neighbours", () => {
    const first = page("size=25");
    expect(first.showing).toBe("Currently showing 1–25 of 60 results");
    expect(first.links).toMatchObject({ first: null, previous: null });
    const second = page(first.links.next!.split("?")[1]);
    expect(second.showing).toBe("Currently showing 26–50 of 60 results");
    const last = page(second.links.next!.split("?")[1]);
    expect(last.showing).toBe("Currently showing 51–60 of 60 results");
    expect(last.links).toMatchObject({ next: null, last: null });
    expect(page(last.links.previous!.split("?")[1]).rows).toEqual(second.rows);
    expect(page(second.links.previous!.split("?")[1]).rows).toEqual(first.rows);
    expect(second.links.first).toBe("/accounts?size=25");
  });

  test("the last page ends the list, whatever its address says", () => {
    const last = page("size=25&at=last");
    expect(last.showing).toBe("Currently showing 36–60 of 60 results");
    expect(last.links.next).toBeNull();
    const before = page(last.links.previous!.split("?")[1]);
    expect(before.showing).toBe("Currently showing 11–35 of 60 results");
  });

  test("past ten thousand the total is told as 10,000+", () => {
    const query = { ...page().query, from: 10_051, place: { at: "after" as const, cursor: "x" } };
    const counted = { total: 10_001, capped: true, next: "x", previous: "x" };
    expect(showing(query, 50, counted)).toBe("Currently showing 10,051–10,100 of 10,000+ results");
    const end = { ...query, from: null, place: { at: "last" as const } };
    expect(showing(end, 50, { ...counted, next: null })).toBe("Currently showing 50 of 10,000+ results");
    expect(showing(query, 0, { total: 0, capped: false, next: null, previous: null })).toBe(
      "Currently showing 0 of 0 results",
    );
  });
});

test("filters are told in sentences, in the order of the address", () => {
  expect(page("f=ownerId~me&f=valueCents~min~500").sentences).toEqual([
    "Account Owner is me",
    "Account Value is at least $500.00",
  ]);
  expect(page(`f=ownerId~in~${sam.userId}`).sentences).toEqual(["Account Owner is Sam Test"]);
  expect(() => page("f=createdAt~on~never")).toThrow(BadAddress);
});

describe("what a row offers", () => {
  test("depends on what the viewer may do with it", () => {
    const rows = page("size=100", sam).rows;
    expect(rows.every(({ mayEdit }) => mayEdit)).toBe(true);
    expect(rows.filter(({ mayDelete }) => mayDelete)).toEqual(rows.slice(0, 10));
    const reader = person("Rea", "Read Only", world.support);
    expect(page("", reader).rows.some(({ mayEdit, mayDelete }) => mayEdit || mayDelete)).toBe(false);
    expect(page("", reader)).toMatchObject({ shortcuts: [], mayAdd: false });
  });

  test("knows which records the viewer watches", () => {
    const id = page().rows[3]!.id;
    watch(world.admin, id, noon);
    expect(
      page()
        .rows.filter(({ watched }) => watched)
        .map((row) => row.id),
    ).toEqual([id]);
    expect(page("", sam).rows.some(({ watched }) => watched)).toBe(false);
  });

  test("creates what belongs to it, already linked", () => {
    expect(page().shortcuts.map(({ label, href }) => `${label} ${href}`)).toEqual([
      "New contact /contacts/new?link=account_contacts:",
      "New case /cases/new?accountId=",
      "New opportunity /opportunities/new?accountId=",
      "All related at once /new-related?type=account&id=",
    ]);
    expect(page("", world.admin, "case").shortcuts).toMatchObject([{ label: "Create sub case" }]);
  });
});

test("while the scoring is switched off no list shows or filters by an Experience Score", () => {
  changeRules(world.admin, { ...defaultRules, enabled: false }, later(101));
  expect(page().columns.map(({ key }) => key)).not.toContain("score");
  const { fields } = filterFieldsOf(world.admin, recordType("account"));
  expect(fields.map(({ key }) => key)).not.toContain("score");
  expect(filterFieldsOf(world.admin, recordType("lead")).fields.map(({ key }) => key)).toContain("score");
});
