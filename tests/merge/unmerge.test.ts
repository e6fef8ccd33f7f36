import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { interactionRecords } from "@/db/schema";
import { Invalid, NotFound } from "@/lib/errors";
import { adjustScore } from "@/lib/experience/adjust";
import { addNote } from "@/lib/interactions/write";
import { survivorOf, undoableMerges } from "@/lib/merge/merged";
import { unmerge } from "@/lib/merge/unmerge";
import { later, topic } from "../support/world";

import { beginWorld, change, faults, make, merge, picture, read, twins, world } from "./twins";

beforeEach(beginWorld);

describe("a merge that is taken back", () => {
  test.each([[[]], [["phone", "number", "primaryContactId", "name"]]])(
    "with the values %j leaves all as it was, scores included",
    (take) => {
      const { survivor, loser } = twins();
      const before = picture();
      const mergeId = merge("account", survivor.id, loser.id, take);
      unmerge(world.admin, mergeId, later(10));
      expect(picture()).toEqual(before);
      expect(undoableMerges(world.admin, survivor.id, later(11))).toEqual([]);
      expect(survivorOf(loser.id)).toBeUndefined();
      expect(faults()).toEqual([]);
    },
  );

  test("leaves with the survivor what came after, and what was changed since", () => {
    const { survivor, loser, cases, own } = twins();
    const mergeId = merge("account", survivor.id, loser.id, ["phone", "name"]);
    change("account", survivor.id, { phone: "(480) 555-9999" });
    change("case", cases[2]!.id, { accountId: "" });
    const after = make("case", { name: "Afterwards", topicId: topic("New", -1), accountId: survivor.id });
    adjustScore(world.admin, { accountId: survivor.id, points: 3, reason: "Later" }, later(9));
    unmerge(world.admin, mergeId, later(10));
    expect(read("account", survivor.id).values).toMatchObject({
      name: "ABC Cleaning",
      phone: "+14805559999",
    });
    expect(read("case", after.id).values.accountId).toBe(survivor.id);
    expect(read("case", cases[2]!.id).values.accountId).toBeNull();
    expect(read("case", cases[0]!.id).values).toMatchObject({ accountId: loser.id, contactId: own.id });
    expect(read("account", survivor.id).values.score).toBe(50 - 30 - 1 + 3);
    expect(faults()).toEqual([]);
  });

  test("brings the points of a case that goes back along, those that it got meanwhile too", () => {
    const { survivor, loser, cases } = twins();
    const mergeId = merge("account", survivor.id, loser.id);
    change("case", cases[0]!.id, { topicId: String(topic("Mended", 5)) });
    unmerge(world.admin, mergeId, later(10));
    expect(read("account", survivor.id).values.score).toBe(20);
    expect(read("account", loser.id).values.score).toBe(50 + 50 - 30 + 7 + 5);
    expect(faults()).toEqual([]);
  });

  test("takes what was told of a case meanwhile along with the case", () => {
    const { survivor, loser, cases } = twins();
    const mergeId = merge("account", survivor.id, loser.id);
    const note = addNote(world.admin, { type: "case", id: cases[1]!.id }, { html: "<p>Since</p>" }, later(6));
    const shownOn = () =>
      db()
        .select()
        .from(interactionRecords)
        .where(eq(interactionRecords.interactionId, note))
        .all()
        .map(({ recordId }) => recordId);
    expect(shownOn()).toContain(survivor.id);
    unmerge(world.admin, mergeId, later(10));
    expect(shownOn()).toContain(loser.id);
    expect(shownOn()).not.toContain(survivor.id);
  });

  test("is refused after 60 days, twice, and where a number was given away meanwhile", () => {
    const { survivor, loser } = twins();
    const mergeId = merge("account", survivor.id, loser.id);
    const late = new Date(later(5).getTime() + 60 * 86_400_000);
    expect(() => unmerge(world.admin, mergeId, late)).toThrow(NotFound);
    const taker = make("account", { name: "Taker", number: "A-2" });
    expect(() => unmerge(world.admin, mergeId, later(10))).toThrow(Invalid);
    change("account", taker.id, { number: "A-3" });
    unmerge(world.admin, mergeId, later(11));
    expect(() => unmerge(world.admin, mergeId, later(12))).toThrow(NotFound);
  });
});
