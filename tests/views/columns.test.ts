import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { recordListPage } from "@/lib/records/list-page";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { moved, placed, resized, toggled, totalled } from "@/lib/views/arrange";
import { setColumns } from "@/lib/views/columns";
import { later, newWorld, noon, person, type World } from "../support/world";

type User = Viewer & { userId: number };

let world: World;
let admin: User;
let sam: User;

beforeEach(() => {
  world = newWorld();
  admin = world.admin as User;
  sam = person("Sam", "Sales Agent", world.sales) as User;
  createRecord(admin, "account", { name: "ABC Cleaning", phone: "(800) 285-7995", valueCents: "5" }, noon);
});

const page = (viewer: Viewer = admin, address = "") =>
  recordListPage(viewer, recordType("account"), new URLSearchParams(address), later(1));
const keys = (viewer?: Viewer) => page(viewer).columns.map(({ key }) => key);
const set = (viewer: User, ...columns: string[]) =>
  setColumns(viewer, { type: "account", viewId: 0, columns: columns.map((key) => ({ key })) });

describe("the columns of a list", () => {
  test("are those of the type until somebody sets them up, for themselves alone", () => {
    const first = keys();
    set(admin, "name", "industry", "phone");
    expect(keys()).toEqual(["name", "industry", "phone"]);
    expect(page().rows[0]!.cells).toEqual([null, null, { text: "(800) 285-7995", href: "tel:+18002857995" }]);
    expect(keys(sam)).toEqual(first);
    setColumns(admin, { type: "account", viewId: 0, columns: null });
    expect(keys()).toEqual(first);
  });

  test("always hold the name, and leave out a field that is no longer there", () => {
    set(admin, "phone");
    expect(keys()).toEqual(["name", "phone"]);
  });

  test("keep their width and what their foot tells", () => {
    const valued = { key: "valueCents", width: 120, total: "sum" as const };
    setColumns(admin, { type: "account", viewId: 0, columns: [{ key: "name" }, valued] });
    expect(page().columns[1]).toMatchObject(valued);
  });

  test("are refused when there are none such, twice the same, or words that are to be added up", () => {
    expect(() => set(admin, "name", "secret")).toThrow(Invalid);
    expect(() => set(admin, "name", "name")).toThrow(Invalid);
    const columns = [{ key: "phone", total: "sum" as const }];
    expect(() => setColumns(admin, { type: "account", viewId: 0, columns })).toThrow(Invalid);
  });

  test("of a type that one may not see are not found, nor is the type", () => {
    const nobody = { ...sam, permissions: null };
    expect(() => set(nobody, "name")).toThrow(NotFound);
  });
});

test("columns are moved, put, shown, hidden and sized", () => {
  const three = [{ key: "a" }, { key: "b" }, { key: "c" }];
  const order = (columns: readonly { key: string }[]) => columns.map(({ key }) => key).join("");
  expect(order(moved(three, "b", -1))).toBe("bac");
  expect(order(moved(three, "c", 1))).toBe("abc");
  expect(order(placed(three, "a", 2))).toBe("bca");
  expect(order(toggled(three, "b"))).toBe("ac");
  expect(order(toggled(three, "d"))).toBe("abcd");
  expect(resized(three, "a", 3)[0]).toEqual({ key: "a", width: 56 });
  expect(resized(three, "a", undefined)[0]).toEqual({ key: "a", width: undefined });
  expect(totalled(three, "a", "average")[0]).toEqual({ key: "a", total: "average" });
});
