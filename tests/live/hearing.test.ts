import { expect, test } from "vitest";
import { heardAfter, isDrawn, knownUpTo, noteDrawn, tell } from "@/components/live/hearing";
import { restMs } from "@/components/live/pace";

const change = (id: number) =>
  ({ kind: "change", id, event: "record.changed", subject: "record", actorId: null }) as const;

test("what was drawn and heard before counts no more once all is to be read again, as after a backup was put back", () => {
  noteDrawn(100);
  tell(change(101));
  expect([isDrawn(100), isDrawn(101), knownUpTo()]).toEqual([true, false, 101]);
  tell({ kind: "catch_up" });
  expect([isDrawn(50), heardAfter(0), knownUpTo()]).toEqual([false, [], 0]);
  noteDrawn(40);
  tell(change(41));
  expect([isDrawn(40), isDrawn(41)]).toEqual([true, false]);
});

test("a page that is read at once may be read again within a second; where it takes long, it rests for longer", () => {
  expect([20, 100, 600, 9000].map(restMs)).toEqual([250, 250, 600, 4000]);
});
