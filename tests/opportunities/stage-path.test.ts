import { beforeEach, expect, test } from "vitest";
import { courseOf } from "@/lib/opportunities/course";
import { stagePath } from "@/lib/opportunities/stage-path";
import { staysOf } from "@/lib/opportunities/stays";
import { choices } from "@/lib/records/lookups";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;
let id: number;

const days = (count: number) => later(count * 24 * 60);
const stage = (name: string) => String(choices("stage").find(({ label }) => label === name)!.id);
const change = (input: Record<string, string>, day: number) =>
  updateRecord(world.admin, "opportunity", id, input, days(day));
const move = (name: string, day: number, more = {}) => change({ stageId: stage(name), ...more }, day);
const deal = () => getRecord(world.admin, recordType("opportunity"), id);
const path = (day: number) =>
  stagePath(deal(), days(day)).map(({ name, is, timeMs }) => [name, is, timeMs && timeMs / 86_400_000]);

beforeEach(() => {
  world = newWorld();
  const primaryContactId = String(createRecord(world.admin, "contact", { name: "Mark Townsend" }, noon).id);
  const input = { name: "Fast Paint", primaryContactId, amountCents: "640" };
  id = createRecord(world.admin, "opportunity", input, noon).id;
});

test("a deal stands in its stage, with the time since it came there, and the others are still to come", () => {
  expect(path(3)).toEqual([
    ["Needs Assessment", "current", 3],
    ["Value Presentation", "other", null],
    ["Proposal/Quote", "other", null],
    ["Closed/Won", "other", null],
    ["Closed/Lost", "other", null],
  ]);
});

test("a stage that it was in twice adds up, and one that it skipped was not passed", () => {
  move("Proposal/Quote", 2);
  move("Needs Assessment", 5);
  move("Proposal/Quote", 9);
  expect(path(10)).toEqual([
    ["Needs Assessment", "passed", 6],
    ["Value Presentation", "other", null],
    ["Proposal/Quote", "current", 4],
    ["Closed/Won", "other", null],
    ["Closed/Lost", "other", null],
  ]);
});

test("a deal that is closed stands at the end, where time counts no more", () => {
  move("Closed/Won", 4);
  expect(path(9).slice(2)).toEqual([
    ["Proposal/Quote", "other", null],
    ["Closed/Won", "current", null],
    ["Closed/Lost", "other", null],
  ]);
  expect(staysOf(id).map(({ leftAt }) => leftAt)).toEqual([days(4).getTime(), null]);
});

test("amount and probability are told from the beginning, at each change of either", () => {
  change({ name: "Faster Paint" }, 1);
  change({ amountCents: "700.50" }, 2);
  move("Value Presentation", 3);
  change({ amountCents: "" }, 4);
  change({ amountCents: "800" }, 5);
  // At the same moment as the one before, which thus never held.
  change({ amountCents: "900" }, 5);
  const at = (day: number) => days(day).getTime();
  expect(courseOf(deal())).toEqual([
    { at: at(0), amountCents: 64_000, probability: 20 },
    { at: at(2), amountCents: 70_050, probability: 20 },
    { at: at(3), amountCents: 70_050, probability: 40 },
    { at: at(4), amountCents: null, probability: 40 },
    { at: at(5), amountCents: 90_000, probability: 40 },
  ]);
});
