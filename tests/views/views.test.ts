import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { adminAudit } from "@/lib/events/read";
import { recordListPage } from "@/lib/records/list-page";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { changeView, createView, deleteView, markView } from "@/lib/views/change";
import { setColumns } from "@/lib/views/columns";
import { defaultHref, viewsOf } from "@/lib/views/view";
import { later, newWorld, noon, person, type World } from "../support/world";

type User = Viewer & { userId: number };

let world: World;
let admin: User;
let sam: User;
let pat: User;

beforeEach(() => {
  world = newWorld();
  admin = world.admin as User;
  sam = person("Sam", "Sales Agent", world.sales) as User;
  pat = person("Pat", "Sales Agent", world.sales) as User;
  for (const name of ["ABC Cleaning", "Tony's Pizza"]) createRecord(admin, "account", { name }, noon);
});

const accounts = () => recordType("account");
const page = (viewer: Viewer, href: string) =>
  recordListPage(viewer, accounts(), new URL(href, "http://x.test").searchParams, later(1));
const save = (viewer: User, more: Partial<Parameters<typeof createView>[1]> = {}) =>
  createView(
    viewer,
    {
      ...{ type: "account", name: "Pizza", address: "f=name~contains~pizza&after=xyz&from=51", fromId: 0 },
      ...{ shared: false, pinned: true, isDefault: false },
      ...more,
    },
    noon,
  );
const idOf = (href: string) => Number(new URL(href, "http://x.test").searchParams.get("view"));
const names = (viewer: Viewer) => viewsOf(viewer, accounts()).map(({ name }) => name);

describe("a saved view", () => {
  test("is the list under a name: its filters and columns, from the first page on", () => {
    setColumns(sam, { type: "account", viewId: 0, columns: [{ key: "name" }, { key: "industry" }] });
    const { rows, columns, views } = page(sam, save(sam));
    expect(rows.map(({ name }) => name)).toEqual(["Tony's Pizza"]);
    expect(columns.map(({ key }) => key)).toEqual(["name", "industry"]);
    expect(views).toMatchObject({
      current: { name: "Pizza", pinned: true, mayChange: true },
      changed: false,
    });
  });

  test("that is private is nobody else's to see, change, pin or delete", () => {
    const viewId = idOf(save(sam));
    expect(names(pat)).toEqual([]);
    expect(names(admin)).toEqual([]);
    expect(page(pat, `/accounts?view=${viewId}`).views.current).toBeNull();
    for (const other of [pat, admin]) {
      expect(() => changeView(other, { viewId, name: "Mine" }, noon)).toThrow(NotFound);
      expect(() => markView(other, { viewId, pinned: true })).toThrow(NotFound);
      expect(() => deleteView(other, viewId, noon)).toThrow(NotFound);
      expect(() => setColumns(other, { type: "account", viewId, columns: null })).toThrow(NotFound);
    }
  });

  test("that is shared is seen by all who may view the type, and changed by its maker and by admins", () => {
    const viewId = idOf(save(sam, { shared: true }));
    expect(viewsOf(pat, accounts())).toMatchObject([{ name: "Pizza", by: "Sam Test", mayChange: false }]);
    expect(viewsOf({ ...pat, permissions: null }, accounts())).toEqual([]);
    expect(() => changeView(pat, { viewId, name: "Ours" }, noon)).toThrow(NotFound);
    changeView(admin, { viewId, name: "Ours" }, noon);
    expect(names(pat)).toEqual(["Ours"]);
    changeView(sam, { viewId, shared: false }, noon);
    expect(names(pat)).toEqual([]);
  });

  test("is for everybody only from whoever may change records of the type", () => {
    const reader = person("Rea", "Read Only", world.sales) as User;
    expect(() => save(reader, { shared: true })).toThrow(Invalid);
    const viewId = idOf(save(reader));
    expect(() => changeView(reader, { viewId, shared: true }, noon)).toThrow(Invalid);
    expect(page(reader, "/accounts").views.mayShare).toBe(false);
    expect(page(sam, "/accounts").views.mayShare).toBe(true);
  });

  test("that they shared is no longer theirs to change for whoever may only read by now", () => {
    const viewId = idOf(save(sam, { shared: true }));
    const reader = { ...person("Rea", "Read Only", world.sales), userId: sam.userId } as User;
    expect(() => changeView(reader, { viewId, name: "Mine" }, noon)).toThrow(NotFound);
    expect(() => deleteView(reader, viewId, noon)).toThrow(NotFound);
  });

  test("says when the list shows something else, and shows that from then on when it is updated", () => {
    const href = save(sam);
    const viewId = idOf(href);
    expect(page(sam, `/accounts?view=${viewId}`).views.changed).toBe(true);
    setColumns(sam, { type: "account", viewId, columns: [{ key: "name" }, { key: "phone" }] });
    expect(page(sam, href).views.changed).toBe(true);
    const updated = changeView(sam, { viewId, address: "sort=-name" }, noon);
    const { views, columns, rows } = page(sam, updated);
    expect(views.changed).toBe(false);
    expect(columns.map(({ key }) => key)).toEqual(["name", "phone"]);
    expect(rows.map(({ name }) => name)).toEqual(["Tony's Pizza", "ABC Cleaning"]);
  });

  test("can be what the list begins with, one for each type and user", () => {
    const first = save(sam, { isDefault: true, shared: true });
    expect(defaultHref(sam, accounts())).toBe(first);
    expect(defaultHref(pat, accounts())).toBeNull();
    const second = save(sam, { name: "Other", address: "" });
    markView(sam, { viewId: idOf(second), isDefault: true });
    expect(defaultHref(sam, accounts())).toBe(second);
    markView(pat, { viewId: idOf(first), isDefault: true });
    deleteView(sam, idOf(first), noon);
    expect(defaultHref(pat, accounts())).toBeNull();
    expect(names(sam)).toEqual(["Other"]);
  });

  test("of an address that the list does not understand is refused", () => {
    expect(() => save(sam, { address: "f=secret~is~1" })).toThrow(Invalid);
  });

  test("is told to the history only where others have it", () => {
    const before = db().select().from(events).all().length;
    const own = idOf(save(sam));
    changeView(sam, { viewId: own, name: "Still mine" }, noon);
    expect(db().select().from(events).all()).toHaveLength(before);
    const shared = idOf(save(sam, { shared: true, name: "Everybody's" }));
    changeView(sam, { viewId: shared, name: "Ours" }, noon);
    deleteView(sam, shared, noon);
    const told = adminAudit(admin, { subject: "saved_view", limit: 10 });
    expect(told.entries).toHaveLength(3);
  });
});
