import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { createLinked } from "@/lib/records/create-linked";
import { linkChoices } from "@/lib/records/link-choices";
import { newRecordForm } from "@/lib/records/new-record";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { isWatching, unwatch, watch, watched } from "@/lib/records/watch";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let sam: Viewer;
let accountId: number;

beforeAll(() => {
  world = newWorld();
  sam = person("Sam", "Sales Agent", world.sales);
  accountId = createRecord(
    world.admin,
    "account",
    { name: "ABC Cleaning", email: "abc@example.com" },
    noon,
  ).id;
});

const form = (viewer: Viewer, type: string, address = "") =>
  newRecordForm(viewer, recordType(type), new URLSearchParams(address));

describe("the form for a new record", () => {
  test("starts with the defaults of its type, the viewer as owner, and what the address fills in", () => {
    const { values, references, cancelHref } = form(world.admin, "case", `accountId=${accountId}&name=Fax`);
    expect(values).toMatchObject({ name: "Fax", accountId: String(accountId), escalated: "" });
    expect(values.ownerId).toBe(String(world.admin.userId));
    expect(values.statusId).not.toBe("");
    expect(references.records[accountId]?.name).toBe("ABC Cleaning");
    expect(cancelHref).toBe(`/accounts/${accountId}`);
  });

  test("asks for no field that is read only, and takes none from the address", () => {
    const { fields, values } = form(world.admin, "case", "number=ABC-1&createdAt=1&secret=2");
    expect(fields.map(({ key }) => key)).not.toContain("number");
    expect(values).not.toHaveProperty("number");
    expect(values).not.toHaveProperty("secret");
  });

  test("names no record that the viewer may not see, whether as a value or as a link", () => {
    const hidden = createRecord(
      world.admin,
      "lead",
      { name: "Hidden", ownerId: world.admin.userId },
      noon,
    ).id;
    const account = createRecord(world.admin, "account", { name: "Hidden Ltd" }, noon).id;
    const blind = without(sam, "account");
    const said = form(blind, "contact", `primaryOfId=${account}&link=account_contacts:${account}`);
    expect(JSON.stringify(said)).not.toContain("Hidden");
    expect(said.values.primaryOfId).toBe("");
    expect(said.links).toEqual([]);
    expect(form(sam, "contact", `link=account_contacts:${hidden}`).links).toEqual([]);
  });

  test("leaves out what makes no sense", () => {
    const said = form(
      world.admin,
      "opportunity",
      "amountCents=lots&expectedCloseOn=2026-02-30&link=nothing:1",
    );
    expect(said.values).toMatchObject({ amountCents: "", expectedCloseOn: "" });
    expect(said.links).toEqual([]);
  });
});

describe("a record that is made from another", () => {
  test("is linked to it at once", () => {
    const links = form(world.admin, "contact", `link=account_contacts:${accountId}`).links;
    expect(links).toMatchObject([{ relation: "accounts", id: accountId, name: "ABC Cleaning" }]);
    const contact = createLinked(world.admin, "contact", { name: "Taylor Smith" }, links, later(1));
    const kinds = db()
      .select()
      .from(events)
      .all()
      .filter(({ subjectId }) => subjectId === contact.id)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(["record.created", "record.linked"]);
  });

  test("is not made at all when the link is refused", () => {
    const before = db().select().from(records).all().length;
    const links = [{ relation: "accounts", id: 99_999 }];
    expect(() => createLinked(world.admin, "contact", { name: "Nobody" }, links, later(2))).toThrow(NotFound);
    expect(() => createLinked(world.admin, "contact", {}, [], later(2))).toThrow(Invalid);
    expect(db().select().from(records).all()).toHaveLength(before);
  });
});

test("links are looked for by name and by email, within what the viewer may see", () => {
  const type = recordType("account");
  const found = (viewer: Viewer, q: string) =>
    linkChoices(viewer, type, q, later(3)).map(({ label }) => label);
  expect(found(world.admin, "abc clean")).toEqual(["ABC Cleaning"]);
  expect(found(world.admin, "abc@example")).toEqual(["ABC Cleaning"]);
  expect(found(world.admin, "")).toContain("ABC Cleaning");
  const none = without(sam, "account");
  expect(found(none, "abc clean")).toEqual([]);
  expect(found(none, "")).toEqual([]);
});

test("somebody watches a record that they may see, and only those", () => {
  watch(sam, accountId, later(4));
  watch(sam, accountId, later(5));
  expect(isWatching(sam, accountId)).toBe(true);
  expect(isWatching(world.admin, accountId)).toBe(false);
  expect([...watched(sam, [accountId, 99])]).toEqual([accountId]);
  unwatch(sam, accountId);
  expect(isWatching(sam, accountId)).toBe(false);
  expect(() => watch(without(sam, "account"), accountId, later(6))).toThrow(NotFound);
  expect(getRecord(sam, recordType("account"), accountId).version).toBe(1);
});

/** The same user, whose role has this record type switched off. */
function without(viewer: Viewer, type: string): Viewer {
  const off = { on: false, view: "none", edit: "none", delete: "none" } as const;
  const { records: types, ...rest } = viewer.permissions!;
  return { ...viewer, permissions: { ...rest, records: { ...types, [type]: off } } };
}
