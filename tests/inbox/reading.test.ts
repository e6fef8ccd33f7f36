import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { casePane } from "@/lib/inbox/pane";
import { readCase } from "@/lib/inbox/read";
import { inboxSlice } from "@/lib/inbox/rows";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, person, topic, type World } from "../support/world";

let world: World;
let amos: Viewer;
let kris: Viewer;
let ref: { type: "case"; id: number };

beforeEach(() => {
  world = newWorld();
  amos = person("Amos", "Support Agent", world.support);
  kris = person("Kris", "Support Agent", world.support);
  const { id } = createRecord(kris, "case", { name: "Jam", topicId: String(topic("Printing", 0)) }, later(0));
  ref = { type: "case", id };
});

const all = { queue: "all", status: "any", sort: "activity", q: "" } as const;
const lineFor = (viewer: Viewer) => inboxSlice(viewer, all, null, later(60)).rows[0]!;

describe("unread", () => {
  test("is what somebody else made or said since it was read, never one's own", () => {
    expect([lineFor(amos).unread, lineFor(kris).unread]).toEqual([true, false]);
    readCase(amos, ref.id, later(1));
    expect(lineFor(amos).unread).toBe(false);
    addNote(amos, ref, { html: "<p>On it</p>" }, later(2));
    expect([lineFor(amos).unread, lineFor(kris).unread]).toEqual([false, true]);
    expect(lineFor(kris).words).toBe("On it");
  });

  test("cannot be asked of a case that is not the reader's to see", () => {
    amos.permissions!.records.case = { on: true, view: "owned", edit: "owned", delete: "owned" };
    expect(() => readCase(amos, ref.id, later(1))).toThrow(NotFound);
    expect(() => casePane(amos, ref.id, later(1))).toThrow(NotFound);
  });
});

describe("an answer", () => {
  const call = {
    kind: "call",
    direction: "outbound",
    at: "2026-03-02T12:10",
    html: "<p>Told them</p>",
  } as const;

  test("over what somebody else said meanwhile is refused, and is taken once that was seen", () => {
    const seen = addNote(kris, ref, { html: "<p>First</p>" }, later(1));
    const unseen = addNote(amos, ref, { html: "<p>Second</p>" }, later(2));
    expect(() => addNote(kris, ref, { html: "<p>Mine</p>", seen }, later(3))).toThrow(Invalid);
    expect(() => logInteraction(kris, ref, { ...call, seen }, later(11))).toThrow(Invalid);
    expect(casePane(kris, ref.id, later(12)).page.items).toHaveLength(2);
    expect(logInteraction(kris, ref, { ...call, seen: unseen }, later(13))).toBeGreaterThan(unseen);
  });

  test("over one's own words is taken, and so is one that says nothing of what was shown", () => {
    const seen = addNote(kris, ref, { html: "<p>First</p>" }, later(1));
    addNote(kris, ref, { html: "<p>From my phone</p>" }, later(2));
    addNote(kris, ref, { html: "<p>Mine</p>", seen }, later(3));
    addNote(amos, ref, { html: "<p>Theirs</p>" }, later(4));
    addNote(kris, ref, { html: "<p>By a rule</p>" }, later(5));
    expect(casePane(kris, ref.id, later(6)).page.items).toHaveLength(5);
  });
});
