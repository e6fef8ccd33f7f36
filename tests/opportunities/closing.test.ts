import { beforeEach, expect, test } from "vitest";
import { closingOf } from "@/lib/opportunities/closing";
import { stagesOf } from "@/lib/pipelines/stages";
import { choices } from "@/lib/records/lookups";
import { newWorld } from "../support/world";

const today = "2026-03-10";
let stageOf: (kind: string) => number;

beforeEach(() => {
  newWorld();
  stageOf = (kind) => stagesOf(1).find((stage) => stage.kind === kind)!.id;
});

test("an open deal says until when it is to be closed, and for how long that is over", () => {
  const say = (expectedCloseOn: string | null) =>
    closingOf({ stageId: stageOf("open"), expectedCloseOn }, today);
  expect(say("2026-03-10")).toEqual({ words: "Closes Mar 10, 2026", overdue: false });
  expect(say("2026-03-05")).toEqual({ words: "Overdue 5d", overdue: true });
  expect(say(null)).toBeNull();
});

test("a closed deal says when it was won, or when and why it was lost", () => {
  const [reason] = choices("lost");
  const closed = (kind: string, more = {}) =>
    closingOf({ stageId: stageOf(kind), expectedCloseOn: "2026-01-01", ...more }, today)?.words;
  expect(closed("won", { actualCloseOn: "2026-02-01" })).toBe("Won on Feb 1, 2026");
  expect(closed("lost", { actualCloseOn: "2026-02-01", lostReasonId: reason!.id })).toBe(
    `Lost on Feb 1, 2026: ${reason!.label}`,
  );
  expect(closed("lost")).toBe("Lost");
});
