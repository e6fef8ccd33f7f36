import { beforeAll, describe, expect, test } from "vitest";
import { adoptStore, openStore } from "@/db/client";
import { type Asking, hearingRule, nameOf, placesThatAsk, withoutRule } from "../guards";
import { makeWorld } from "../world/make";
import { readers, type World } from "../world/world";
import { type Check, checks, faults, pathsThatTell } from "./faults";
import { recordReads } from "./reads";
import { type Scene, sceneOf } from "./scene";

const now = new Date();
let world: World;
let scenes: Record<string, Scene>;

beforeAll(async () => {
  adoptStore(openStore(":memory:"));
  world = await makeWorld(now);
  scenes = Object.fromEntries(readers.map((key) => [key, sceneOf(world, key, now)]));
});

/** For each reader, the checks in which a place asks: taking the rule out there changes nothing of all others. */
const asking: Record<string, Map<string, Set<Check>>> = Object.fromEntries(
  readers.map((reader) => [reader, new Map()]),
);

const noteOf = (reader: string, check: Check) => (place: string) => {
  const known = asking[reader]!.get(place) ?? new Set();
  asking[reader]!.set(place, known.add(check));
};

describe("lib tells, offers and does what the rule says, and nothing else", () => {
  test.each(readers)("for %s", async (reader) => {
    const found: string[] = [];
    for (const check of checks)
      await hearingRule(noteOf(reader, check), async () => {
        for await (const fault of faults(scenes[reader]!, [check])) found.push(fault);
      });
    expect(found).toEqual([]);
  });

  test("and there is something to see on every path", async () => {
    const silent = ["my pipeline", "the fields that many records can be given"];
    const paths = Object.keys(recordReads).filter((path) => !silent.includes(path));
    expect(await pathsThatTell(scenes.superAdmin!)).toEqual(paths);
  });
});

/** Places where asking hides nothing, each with the reason. */
const harmless: Record<string, string> = {
  "lib/custom-fields/held.ts of lib/records/names":
    "Only the page Fields asks, and here whoever has it sees every record.",
  "lib/bulk/fields.ts of lib/records/names": "It reads no records, only the short lists to choose from.",
  "lib/wiki/suggest.ts of lib/access/scope":
    "It tells on how many cases an article was used, and of none of them; tests/wiki holds the count.",
  "lib/leads/carried.ts of lib/records/names":
    "The verb that makes the opportunity refuses a link to what is out of sight, and what is offered shows none.",
  "lib/leads/qualify-offer.ts of lib/records/names":
    "It reads no records for what it asks, only the short lists to choose from.",
  "lib/opportunities/move-question.ts of lib/records/names":
    "Of what it asks for only what the deal lacks could name a record.",
  "lib/opportunities/move.ts of lib/records/record": "The verb that changes the record asks again.",
  "lib/undo/undo.ts of lib/records/names": "The verb that links asks for the right to edit both ends.",
  "lib/undo/undo-fields.ts of lib/records/record": "The verb that changes the record asks again.",
  "lib/inbox/pane.ts of lib/records/record": "Its history, flagged notes and clocks ask again.",
  "lib/records/mend.ts of lib/records/record":
    "Whoever may bring a record back has it mended, whatever else they may do with it.",
  "lib/records/moving.ts of lib/records/record":
    "Whoever may change the list moves every case that has the choice, seen or not.",
  "lib/records/reassign.ts of lib/records/record":
    "Whoever may send a user away hands over all that they own.",
};

/** Whom the rule keeps from most, first. */
const kept = [
  "ownWork",
  "leadsOnly",
  "frontDesk",
  "backOffice",
  "readOnly",
  "supportAgent",
  "salesAgent",
  "manager",
];

describe("where a module of lib no longer asks the rule, it is found", () => {
  test.each(placesThatAsk())("$module without $guard", async (place) => {
    const reason = harmless[nameOf(place)];
    const found = await withoutRule(place, () => firstFault(place));
    if (reason) expect(found, reason).toBeUndefined();
    else expect(found).toBeDefined();
  });
});

async function firstFault(place: Asking): Promise<string | undefined> {
  for (const key of kept) for await (const fault of faults(scenes[key]!, checksOf(key, place))) return fault;
}

/** Those in which the place asks; all of them where the readers before were not tried, as when one test runs alone. */
const checksOf = (reader: string, place: Asking): readonly Check[] =>
  asking[reader]!.size === 0 ? checks : [...(asking[reader]!.get(nameOf(place)) ?? [])];
