import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db/client";
import { notifications } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { addNote } from "@/lib/interactions/write";
import { lastEntryId } from "@/lib/live/entries";
import { chooseNotification } from "@/lib/notifications/choices";
import { markAllRead, readByOpening } from "@/lib/notifications/mark";
import { movePosition, savedPosition } from "@/lib/notifications/position";
import { notificationsOf } from "@/lib/notifications/read";
import { notifyOfNext } from "@/lib/notifications/reader";
import { unreadOf } from "@/lib/notifications/unread";
import { watch } from "@/lib/records/watch";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let sara: Viewer;
let rick: Viewer;

beforeEach(() => {
  world = newWorld();
  sara = person("Sara", "Support Agent", world.support);
  rick = person("Rick", "Sales Agent", world.sales);
  notifyAll();
});

function notifyAll(): void {
  while (notifyOfNext());
}

const aCase = (input = {}) =>
  createRecord(
    world.admin,
    "case",
    { name: "Password reset", topicId: String(topic(`Log in ${lastEntryId()}`, 0)), ...input },
    noon,
  );
const kindsOf = (viewer: Viewer) => notificationsOf(viewer, {}).items.map(({ kind }) => kind);
const note = (id: number, html: string, flagged = false, by = world.admin) =>
  addNote(by, { type: "case", id }, { html, flagged }, later(1));
const to = (viewer: Viewer) => ({ ownerId: String(viewer.userId) });

describe("somebody is told", () => {
  test("that a record was given to them, with who did it and what it is called now", () => {
    const { id } = aCase();
    updateRecord(world.admin, "case", id, to(sara), later(1));
    updateRecord(world.admin, "case", id, { name: "Renamed" }, later(2));
    notifyAll();
    expect(notificationsOf(sara, {}).items).toMatchObject([
      { kind: "assigned", who: "Ada Byron", record: { name: "Renamed", href: `/cases/${id}` }, read: false },
    ]);
  });

  test("that they were mentioned, in a note and in a description, once for each time", () => {
    const { id } = aCase();
    const mention = `<p><span data-mention="${sara.userId}">@Sara Test</span> please</p>`;
    note(id, mention);
    updateRecord(world.admin, "case", id, { description: mention }, later(2));
    updateRecord(world.admin, "case", id, { description: `${mention}<p>Soon</p>` }, later(3));
    notifyAll();
    expect(kindsOf(sara)).toEqual(["mentioned", "mentioned"]);
  });

  test("what others change of a record that they watch, by the most particular reason", () => {
    const { id } = aCase(to(sara));
    watch(sara, id, noon);
    note(id, "<p>Call before 10</p>", true);
    updateRecord(world.admin, "case", id, { name: "Renamed" }, later(2));
    notifyAll();
    expect(kindsOf(sara)).toEqual(["watched", "flagged", "assigned"]);
  });

  test("that a case of theirs is overdue; where it is nobody's, everybody in its department; and whoever watches it", () => {
    const [hers, nobodys] = [aCase(to(sara)), aCase({ teamId: String(world.support) })];
    watch(rick, hers.id, later(1));
    notifyAll();
    for (const { id } of [hers, nobodys])
      transact(() =>
        appendEvent(
          system,
          { subject: "record", id },
          { kind: "clock.overdue", clockId: 1, measures: "resolution", topic: "Log in", dueAt: 0 },
          later(9),
        ),
      );
    notifyAll();
    expect(kindsOf(sara)).toEqual(["overdue", "overdue", "assigned"]);
    expect(kindsOf(rick)).toEqual(["watched"]);
  });
});

describe("nobody is told", () => {
  test("of what they did themselves", () => {
    const { id } = aCase();
    watch(world.admin, id, noon);
    updateRecord(world.admin, "case", id, to(world.admin), later(1));
    notifyAll();
    expect(kindsOf(world.admin)).toEqual([]);
  });

  test("of a record that they may not see, nor any more once it was taken from them", () => {
    const kevin = createRecord(world.admin, "lead", { name: "Kevin" }, noon);
    const html = `<p><span data-mention="${rick.userId}">@Rick Test</span></p>`;
    addNote(world.admin, { type: "lead", id: kevin.id }, { html, flagged: false }, noon);
    const mine = createRecord(world.admin, "lead", { name: "Mine", ...to(rick) }, noon);
    notifyAll();
    expect([kindsOf(rick), unreadOf(rick)]).toEqual([["assigned"], 1]);
    updateRecord(world.admin, "lead", mine.id, to(sara), later(1));
    notifyAll();
    expect([kindsOf(rick), unreadOf(rick)]).toEqual([[], 0]);
  });

  test("of what they chose not to be told of", () => {
    chooseNotification(sara, "assigned", false);
    aCase(to(sara));
    notifyAll();
    expect(kindsOf(sara)).toEqual([]);
  });
});

test("a record's notifications are read when it is opened, all of them when asked", () => {
  const [one] = [aCase(to(sara)), aCase(to(sara)), aCase(to(sara))];
  notifyAll();
  expect(unreadOf(sara)).toBe(3);
  readByOpening(sara, one!.id, later(1));
  expect(unreadOf(sara)).toBe(2);
  expect(notificationsOf(sara, { unread: true, limit: 1 })).toMatchObject({ before: expect.any(Number) });
  markAllRead(sara, later(2));
  expect([unreadOf(sara), kindsOf(sara).length]).toEqual([0, 3]);
});

describe("each is told once", () => {
  const rows = () => db().select().from(notifications).all();

  test("though the reader was killed with its work undone, or before it knew that it was done", () => {
    const cases = [aCase(to(sara)), aCase(to(sara))];
    const from = savedPosition()!;
    expect(() =>
      transact(() => {
        notifyOfNext();
        throw new Error("Killed");
      }),
    ).toThrow("Killed");
    expect([rows(), savedPosition()]).toEqual([[], from]);
    movePosition(from);
    notifyAll();
    movePosition(from);
    notifyAll();
    expect(rows().map(({ recordId }) => recordId)).toEqual(cases.map(({ id }) => id));
    expect(savedPosition()).toBe(lastEntryId());
  });

  test("of thousands of entries, in slices", () => {
    const { id } = aCase();
    watch(sara, id, later(1));
    transact(() => {
      for (let nth = 0; nth < 450; nth++)
        updateRecord(world.admin, "case", id, { name: `N ${nth}` }, later(1));
    });
    let slices = 0;
    while (notifyOfNext()) slices++;
    expect([rows().length, slices]).toEqual([450, 3]);
  });
});

test("what an import writes tells nobody: it would be thousands", () => {
  aCase();
  const importing: Viewer = { ...world.admin, via: "import" };
  createRecord(importing, "account", { name: "Imported", ...to(sara) }, noon);
  notifyAll();
  expect(kindsOf(sara)).toEqual([]);
});
