import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { connections } from "@/lib/live/connections";
import { entriesAfter, lastEntryId } from "@/lib/live/entries";
import { trace } from "@/lib/live/held";
import { arrive, expirePresences, leave, presencesFor, staysMs, tellOfMoved } from "@/lib/live/presence";
import { createRecord, updateRecord } from "@/lib/records/write";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { newWorld, noon, person, type World } from "../support/world";

let world: World;
let rick: Viewer;
let nora: Viewer;
let recordId: number;

beforeEach(() => {
  expirePresences(new Date(8e15));
  world = newWorld();
  rick = person("Rick", "Sales Agent", world.sales);
  nora = person("Nora", "Sales Agent", world.sales);
  const owner = { ownerId: String(rick.userId) };
  recordId = createRecord(world.admin, "lead", { name: "Kevin Brevski", ...owner }, noon).id;
});

const after = (ms: number) => new Date(noon.getTime() + ms);
const others = (viewer: Viewer) => presencesFor(viewer).get(recordId);

test("who is on a record is told to others who see it, and not to themselves", () => {
  arrive(rick, "one tab", { recordId, doing: "viewing" }, noon);
  expect(others(world.admin)).toEqual([{ userId: rick.userId, name: "Rick Test", doing: "viewing" }]);
  expect(others(rick)).toEqual([]);
  expect(others(nora)).toBeUndefined();
});

test("nobody is on a record that they may not see", () => {
  expect(() => arrive(nora, "one tab", { recordId, doing: "viewing" }, noon)).toThrow(NotFound);
  expect(others(world.admin)).toBeUndefined();
});

test("in two tabs somebody is there once, replying if they reply in one of them", () => {
  arrive(rick, "one tab", { recordId, doing: "replying" }, noon);
  arrive(rick, "another", { recordId, doing: "viewing" }, noon);
  expect(others(world.admin)).toMatchObject([{ doing: "replying" }]);
  leave(rick, "one tab");
  expect(others(world.admin)).toMatchObject([{ doing: "viewing" }]);
});

test("a tab that went without a word is forgotten after half a minute, one that says it is there is not", () => {
  arrive(rick, "one tab", { recordId, doing: "viewing" }, noon);
  arrive(rick, "one tab", { recordId, doing: "viewing" }, after(staysMs - 1));
  expirePresences(after(staysMs + 1));
  expect(others(world.admin)).toHaveLength(1);
  expirePresences(after(2 * staysMs));
  expect(others(world.admin)).toBeUndefined();
});

test("who is on a record that is given to somebody is told to them there and then", () => {
  const heard: string[] = [];
  const who = { viewer: nora } as unknown as SignedIn;
  connections().add({ ...{ who, as: "", heard: 0 }, send: (text) => heard.push(text) > 0, end: () => {} });
  arrive(rick, "one tab", { recordId, doing: "viewing" }, noon);
  expect(heard).toEqual([]);
  const before = lastEntryId();
  updateRecord(world.admin, "lead", recordId, { ownerId: String(nora.userId) }, after(1000));
  tellOfMoved(trace(entriesAfter(before, 10)));
  expect(heard).toEqual([expect.stringContaining('"name":"Rick Test","doing":"viewing"')]);
  connections().clear();
});
