import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import type { Selection } from "@/lib/bulk/input";
import { readExport } from "@/lib/export/ask";
import { harmless } from "@/lib/export/csv";
import { exportCsv } from "@/lib/export/export";
import { mergeStage } from "@/lib/pipelines/merge-stages";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { dealIn, stageId } from "../pipelines/world";
import { newWorld, noon, person, type World } from "../support/world";

let world: World;
let ada: Viewer;

beforeEach(() => {
  world = newWorld();
  ada = world.admin;
});

const all: Selection = { address: "", except: [] };
const pieces = (viewer: Viewer, selection: Selection, columns: string[] | null) =>
  exportCsv(viewer, { type: recordType("account"), selection, columns }, noon);
async function file(columns: string[] | null, selection = all, viewer = ada): Promise<string> {
  let text = "";
  for await (const piece of pieces(viewer, selection, columns)) text += piece;
  return text;
}
const lines = async (...asked: Parameters<typeof file>) => (await file(...asked)).split("\r\n").slice(1, -1);
const account = (input: Record<string, string>) => createRecord(ada, "account", input, noon).id;
const told = () =>
  db().all(sql`select actor_id, content from events where kind = 'data.exported' order by id`);

test("spreadsheets are told that it is UTF-8, and the columns have the names of the list", async () => {
  expect(await file(["name", "valueCents"])).toBe("\uFEFFAccount Name,Account Value\r\n");
});

test("quotes, commas and line breaks come back as they were", async () => {
  account({ name: 'Müller "& Co", Ltd', description: "one\ntwo" });
  expect(await lines(["name", "description"])).toEqual(['"Müller ""& Co"", Ltd","one\ntwo"']);
});

test("money, instants, people and links are written as they are read", async () => {
  const parentId = String(account({ name: "Parent" }));
  account({ name: "Child", parentId, valueCents: "1,234.5", ownerId: String(ada.userId) });
  const [child] = await lines(["name", "parentId", "valueCents", "ownerId", "createdAt"]);
  expect(child).toBe("Child,Parent,1234.50,Ada Byron,2026-03-02 12:00");
});

test("a stage that was merged is named as the one that stands, before its deals have followed", async () => {
  dealIn(world, "Proposal/Quote");
  mergeStage(ada, { fromId: stageId("Proposal/Quote"), intoId: stageId("Value Presentation") }, noon);
  let text = "";
  const ask = { type: recordType("opportunity"), selection: all, columns: ["name", "stageId"] };
  for await (const piece of exportCsv(ada, ask, noon)) text += piece;
  expect(text).toContain("A deal,Value Presentation");
});

describe("what a spreadsheet would run", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+49 30 1", "'+49 30 1"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["-12.50", "-12.50"],
    ["a=b", "a=b"],
  ])("%j is written %j", (text, written) => {
    expect(harmless(text)).toBe(written);
  });

  test("is neutralised in every kind of field", async () => {
    account({ name: "=cmd|' /C calc'!A0", description: "@x" });
    expect(await lines(["name", "description"])).toEqual(["'=cmd|' /C calc'!A0,'@x"]);
  });
});

test("all fields are written where no columns are named", async () => {
  account({ name: "One" });
  const [head] = (await file(null)).split("\r\n");
  expect(head!.split(",")).toHaveLength(recordType("account").fields.length);
});

test("more than a page is written whole, in the order of the list, without what was left out", async () => {
  const ids = Array.from({ length: 250 }, (_, nth) => account({ name: `A${String(nth).padStart(3, "0")}` }));
  const written = await lines(["name"], { address: "?sort=-name", except: [ids[248]!] });
  expect(written).toHaveLength(249);
  expect(written.slice(0, 3)).toEqual(["A249", "A247", "A246"]);
  expect(written.at(-1)).toBe("A000");
});

test("only what the reader sees is in it, whatever is asked for, and unseen references are blank", async () => {
  const sam = person("Sam", "Sales Agent", world.sales);
  const own = { ...sam.permissions!.records.lead! };
  const viewer = { ...sam, permissions: { ...sam.permissions!, records: { account: own } } };
  const hidden = account({ name: "Hidden" });
  const seen = account({ name: "Seen", parentId: String(hidden) });
  db().run(sql`update records set owner_id = ${sam.userId} where id = ${seen}`);
  expect(await lines(["name", "parentId"], { ids: [hidden, seen] }, viewer)).toEqual(["Seen,"]);
  expect(await lines(["name", "parentId"], all, viewer)).toEqual(["Seen,"]);
});

test("who may not export gets nothing", () => {
  const sue = person("Sue", "Support Agent", world.support);
  expect(() => pieces(sue, all, null)).toThrow("not found");
  expect(() => pieces(ada, all, ["nonsense"])).toThrow("no such column");
});

test("the history tells who exported how many, also when they break off", async () => {
  for (let nth = 0; nth < 150; nth++) account({ name: `A${nth}` });
  await file(["name"]);
  const broken = pieces(ada, all, ["name"]);
  await broken.next();
  await broken.next();
  await broken.return();
  expect(told()).toEqual(
    [150, 100].map((count) => ({
      actor_id: ada.userId,
      content: JSON.stringify({ type: "account", count }),
    })),
  );
});

test("an address that makes no sense is refused", () => {
  const read = (query: string) => () => readExport(new URLSearchParams(query));
  expect(read("type=nothing")).toThrow("not found");
  expect(read("type=account&ids=1,x")).toThrow("damaged");
  expect(read("type=account&list=f%3Dnonsense~is~1")).toThrow("damaged");
  expect(read("type=account&list=&except=4&columns=name")()).toMatchObject({
    selection: { address: "", except: [4] },
    columns: ["name"],
  });
});
