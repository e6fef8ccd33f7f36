import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { feed } from "@/lib/interactions/feed";
import { acknowledgeFlag, flaggedNotes } from "@/lib/interactions/flags";
import { changeNote } from "@/lib/interactions/note";
import { addNote } from "@/lib/interactions/write";
import { later, newWorld, noon, person, type World } from "../support/world";
import { type Customer, customer, everything } from "./world";

let world: World;
let theirs: Customer;
let sara: Viewer;
let rita: Viewer;

beforeEach(() => {
  world = newWorld();
  theirs = customer(world.admin);
  sara = person("Sara", "Support Agent", world.support);
  rita = person("Rita", "Read Only", world.support);
});

const flagged = (input = {}, by = sara) =>
  addNote(
    by,
    { type: "case", id: theirs.case.id },
    { html: "<p>Call before 10</p>", flagged: true, ...input },
    noon,
  );

const standing = (viewer: Viewer, now = later(1)) =>
  flaggedNotes(viewer, theirs.account.id, now).map((note) => note.id);

const shown = (viewer: Viewer, id: number) =>
  feed(viewer, theirs.case.id, {}, noon).items.find((item) => item.id === id)!;

describe("a flagged note", () => {
  test("stands on every record whose history shows it, until its last day is over on the writer's clock", () => {
    const id = flagged({ flagEndsOn: "2026-03-03" });
    expect(standing(rita, new Date("2026-03-03T23:59:00Z"))).toEqual([id]);
    expect(standing(rita, new Date("2026-03-04T00:00:00Z"))).toEqual([]);
    expect(feed(rita, theirs.case.id, {}, noon).items[0]!.flag).toMatchObject({ endsOn: "2026-03-03" });
  });

  test("cannot end on a day gone by", () => {
    expect(() => flagged({ flagEndsOn: "2026-03-01" })).toThrow(Invalid);
  });

  test("keeps who dismissed it and when, and stands on for the next opening", () => {
    const id = flagged();
    acknowledgeFlag(rita, id, later(5));
    acknowledgeFlag(rita, id, later(9));
    expect(standing(rita)).toEqual([id]);
    expect(shown(sara, id).flag!.acknowledgedBy).toEqual([
      { name: "Rita Test", at: expect.stringContaining("12:09") },
    ]);
  });

  test("that is flagged anew has been dismissed by nobody", () => {
    const id = flagged();
    acknowledgeFlag(rita, id, later(1));
    changeNote(sara, id, { flagged: false }, later(2));
    expect(standing(sara)).toEqual([]);
    changeNote(sara, id, { flagged: true }, later(3));
    expect(flaggedNotes(sara, theirs.case.id, later(4))[0]!.flag!.acknowledgedBy).toEqual([]);
  });

  test("cannot be dismissed by somebody who may not see it, nor when there is no flag", () => {
    const id = flagged();
    const stranger: Viewer = { ...rita, permissions: null };
    expect(() => acknowledgeFlag(stranger, id, noon)).toThrow(NotFound);
    changeNote(sara, id, { flagged: false }, noon);
    expect(() => acknowledgeFlag(rita, id, noon)).toThrow(NotFound);
  });
});

describe("changing a note", () => {
  test("is for its author and for whoever may edit the record, not for read only", () => {
    const id = flagged({}, world.admin);
    changeNote(sara, id, { html: "<p>by Sara</p>" }, later(1));
    expect(shown(rita, id)).toMatchObject({
      html: "<p>by Sara</p>",
      mayChange: false,
    });
    const before = everything();
    expect(() => changeNote(rita, id, { html: "<p>by Rita</p>" }, later(2))).toThrow(NotFound);
    expect(everything()).toEqual(before);
  });

  test("is closed to an author whose role has become read only", () => {
    const id = flagged();
    const demoted: Viewer = { ...sara, permissions: rita.permissions };
    expect(() => changeNote(demoted, id, { flagged: false }, later(1))).toThrow(NotFound);
  });

  test("is refused when somebody changed it since the form was opened, showing both", () => {
    const id = flagged();
    changeNote(sara, id, { html: "<p>first</p>", seenUpdatedAt: null }, later(1));
    const before = everything();
    const second = () =>
      changeNote(world.admin, id, { html: "<p>second</p>", seenUpdatedAt: null }, later(2));
    expect(second).toThrow(Conflict);
    expect(everything()).toEqual(before);
    changeNote(world.admin, id, { html: "<p>second</p>", seenUpdatedAt: later(1).getTime() }, later(3));
    expect(shown(sara, id).html).toBe("<p>second</p>");
  });
});
