import { beforeEach, describe, expect, test } from "vitest";
import { type Held, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { feed } from "@/lib/interactions/feed";
import type { LogInput } from "@/lib/interactions/input";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { getAnyRecord } from "@/lib/records/record";
import { updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";
import { type Customer, customer, everything } from "./world";

let world: World;
let theirs: Customer;

beforeEach(() => {
  world = newWorld();
  theirs = customer(world.admin);
});

const note = (viewer: Viewer, on: { type: string; id: number }, html: string, minutes = 1) =>
  addNote(viewer, { type: on.type, id: on.id }, { html }, later(minutes));

const said = (viewer: Viewer, on: { id: number }, query = {}) =>
  feed(viewer, on.id, query, later(60)).items.map((item) => item.html);

const call: LogInput = {
  kind: "call",
  direction: "inbound",
  at: "2026-03-02T11:30",
  durationMinutes: 12,
  html: "<p>Moved the payment date</p>",
};

describe("a note", () => {
  test("on a case shows on its contact and account too, once each, naming the case", () => {
    note(world.admin, theirs.case, "<p>Taylor is happy</p>");
    for (const record of [theirs.case, theirs.contact, theirs.account])
      expect(said(world.admin, record)).toEqual(["<p>Taylor is happy</p>"]);
    expect(feed(world.admin, theirs.account.id, {}, noon).items[0]!.home).toMatchObject({
      label: "Case",
      name: "Password reset",
      path: `/cases/${theirs.case.id}`,
    });
    expect(feed(world.admin, theirs.case.id, {}, noon).items[0]!.home).toBeNull();
  });

  test("on the account does not show on its cases", () => {
    note(world.admin, theirs.account, "<p>Card expires</p>");
    expect(said(world.admin, theirs.case)).toEqual([]);
  });

  test("dates the last interaction of every record that shows it, and never moves it back", () => {
    note(world.admin, theirs.case, "<p>x</p>", 5);
    logInteraction(world.admin, { type: "case", id: theirs.case.id }, call, later(6));
    for (const { id } of [theirs.case, theirs.contact, theirs.account])
      expect(getAnyRecord(world.admin, id).values.lastInteractionAt).toBe(later(5).getTime());
  });

  test("with a script is harmless, and one with nothing else is refused", () => {
    note(world.admin, theirs.case, '<p onclick="x">hi</p><script>alert(1)</script>');
    expect(said(world.admin, theirs.case)).toEqual(["<p>hi</p>"]);
    expect(() => note(world.admin, theirs.case, "<script>alert(1)</script>")).toThrow(Invalid);
  });

  test("over 100 kB is refused, in words beside the text", () => {
    const before = everything();
    const tooLong = `<p>${"x".repeat(100_000)}</p>`;
    expect(refusal(() => note(world.admin, theirs.case, tooLong)).html).toMatch(/100 kB/);
    expect(everything()).toEqual(before);
  });
});

describe("who may", () => {
  test("read only may read, and is refused without a trace when adding", () => {
    const reader = person("Rita", "Read Only", world.support);
    note(world.admin, theirs.case, "<p>x</p>");
    expect(said(reader, theirs.case)).toEqual(["<p>x</p>"]);
    const before = everything();
    expect(() => note(reader, theirs.case, "<p>y</p>")).toThrow(NotFound);
    expect(() => logInteraction(reader, { type: "case", id: theirs.case.id }, call, noon)).toThrow(NotFound);
    expect(everything()).toEqual(before);
  });

  test("a note on a case that the viewer may not see does not leak into the account's history", () => {
    const outsider = withCases(person("Otto", "Support Agent", world.sales), "department");
    const hidden = getAnyRecord(world.admin, theirs.case.id);
    updateRecord(world.admin, "case", hidden.id, { teamId: String(world.support) }, noon);
    note(world.admin, theirs.case, "<p>secret</p>");
    note(world.admin, theirs.account, "<p>open</p>", 2);
    expect(sees(outsider, hidden.id)).toBe(false);
    expect(said(outsider, theirs.account)).toEqual(["<p>open</p>"]);
    expect(said(world.admin, theirs.account)).toEqual(["<p>secret</p>", "<p>open</p>"]);
    expect(() => feed(outsider, hidden.id, {}, noon)).toThrow(NotFound);
  });

  test("what was written on a deleted case is gone from the account's history until it is restored", () => {
    note(world.admin, theirs.case, "<p>x</p>");
    deleteRecord(world.admin, "case", theirs.case.id, later(2));
    expect(said(world.admin, theirs.account)).toEqual([]);
    restoreRecord(world.admin, theirs.case.id, later(3));
    expect(said(world.admin, theirs.account)).toEqual(["<p>x</p>"]);
  });
});

describe("a logged interaction", () => {
  const log = (input: object, viewer = world.admin) =>
    logInteraction(viewer, { type: "case", id: theirs.case.id }, { ...call, ...input } as LogInput, noon);

  test("keeps type, direction, duration, and the time on the writer's clock", () => {
    log({ at: "2026-03-02T06:30" }, { ...world.admin, timeZone: "America/New_York" });
    const [first] = feed(world.admin, theirs.case.id, {}, noon).items;
    expect(first).toMatchObject({
      kind: "call",
      direction: "inbound",
      durationMinutes: 12,
      time: "11:30 AM",
    });
  });

  test.each([
    [{ html: " " }, "html"],
    [{ at: "2026-03-02T14:00" }, "at"],
    [{ at: "soon" }, "at"],
    [{ at: "2026-03-02T11:30:00Z" }, "at"],
    [{ at: "2026-02-30T11:30" }, "at"],
    [{ durationMinutes: 1441 }, "durationMinutes"],
    [{ durationMinutes: -1 }, "durationMinutes"],
    [{ kind: "note" }, "kind"],
    [{ direction: "sideways" }, "direction"],
  ])("%o is refused beside its field", (input, field) => {
    const before = everything();
    expect(Object.keys(refusal(() => log(input)))).toEqual([field]);
    expect(everything()).toEqual(before);
  });

  test("no unknown key is taken", () => {
    expect(() => log({ authorId: 1 })).toThrow(Invalid);
  });
});

describe("the history", () => {
  test("comes in pages by key, oldest first, with no gap and no double where times are equal", () => {
    for (let n = 0; n < 25; n++) note(world.admin, theirs.case, `<p>${n}</p>`, Math.floor(n / 4));
    const pages: string[][] = [];
    let before: string | null | undefined;
    do {
      const page = feed(world.admin, theirs.contact.id, { before, limit: 10 }, noon);
      pages.unshift(page.items.map((item) => item.html));
      before = page.before;
    } while (before);
    expect(pages.map((page) => page.length)).toEqual([5, 10, 10]);
    expect(pages.flat()).toEqual(Array.from({ length: 25 }, (_, n) => `<p>${n}</p>`));
  });

  test("is cut to the kinds asked for", () => {
    note(world.admin, theirs.case, "<p>n</p>");
    logInteraction(world.admin, { type: "case", id: theirs.case.id }, call, noon);
    expect(said(world.admin, theirs.case, { kinds: ["call"] })).toEqual([call.html]);
    expect(said(world.admin, theirs.case, { kinds: ["email", "sms"] })).toEqual([]);
  });

  test("a place that no page gave is not found", () => {
    expect(() => feed(world.admin, theirs.case.id, { before: "1 or 1" }, noon)).toThrow(NotFound);
  });

  test("follows the case when it moves to another account", () => {
    note(world.admin, theirs.case, "<p>x</p>");
    updateRecord(world.admin, "case", theirs.case.id, { accountId: "" }, later(2));
    expect(said(world.admin, theirs.account)).toEqual([]);
    expect(said(world.admin, theirs.contact)).toEqual(["<p>x</p>"]);
  });
});

function refusal(work: () => unknown): Record<string, string> {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
  throw new Error("It was taken.");
}

const withCases = (viewer: Viewer, view: "department"): Viewer => ({
  ...viewer,
  permissions: {
    ...viewer.permissions!,
    records: {
      ...viewer.permissions!.records,
      case: { on: true, view, edit: view, delete: "none" },
    },
  },
});

const sees = (viewer: Viewer, id: number) =>
  reaches(viewer, "case", "view", getAnyRecord(world.admin, id) as Held);
