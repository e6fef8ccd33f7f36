import { existsSync } from "node:fs";
import { adoptStore, closeStore, openStore, store } from "@/db/client";
import { storeFile } from "@/db/start";
import { readListQuery } from "@/lib/filters/filter";
import { typeAtPath } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { compare, vitalsOf } from "./compare";
import { fillIndexes, insertDocuments, insertRows, makeFields, makeVehicleType } from "./made-rows";
import { type BenchPage, deepCursor, workspaceOf } from "./pages";
import { type Row, report } from "./report";
import { bulkFolder, startServer } from "./server";

/** Measures pages of a made type with so many records beside the floor. Gives a section of the report. */
export async function measureMade(rows: number): Promise<string> {
  const folder = await madeFolder(rows);
  const server = await startServer(folder);
  try {
    adoptStore(openStore(storeFile(folder), { readonly: true }));
    const pages = pagesOf(typeAtPath("vehicles")!, rows);
    closeStore();
    const measured: Row[] = [];
    await vitalsOf(server);
    for (const page of pages) measured.push(await compare(server, page));
    return report.made(rows, measured, await vitalsOf(server));
  } finally {
    await server.stop();
  }
}

/** A small bulk database with the type Vehicle and so many records of it: made once, and kept for the next run. */
async function madeFolder(rows: number): Promise<string> {
  const folder = `data/bench-made-${rows}`;
  if (existsSync(folder)) return folder;
  adoptStore(openStore(storeFile(bulkFolder(1000, folder))));
  const now = new Date();
  const { sqlite } = store();
  const name = makeVehicleType(now);
  sqlite.transaction(() => insertRows(name, rows, (nth) => 1 + (nth % 1000))).immediate();
  insertDocuments(name);
  makeFields(name, now);
  await fillIndexes(now);
  sqlite.exec("pragma analysis_limit = 2000; analyze; pragma wal_checkpoint(truncate)");
  closeStore();
  return folder;
}

/** Amounts, so that a page can ask otherwise each time and find about as many. */
let nth = 0;
const other = (around: number) => around + (nth++ % 1000);

function pagesOf(type: RecordType, rows: number): BenchPage[] {
  const half = Math.floor(rows / 2);
  const page = (what: string, query: () => string): BenchPage => {
    readListQuery(type, new URLSearchParams(query()));
    const path = () => `/vehicles?${query()}`;
    return { name: `Vehicles, ${what}`, path, floor: "/floor/vehicles" };
  };
  const deep = { name: deepCursor(type), money: deepCursor(type, "-myMoney") };
  return [
    page("first page", () => ""),
    page("a page deep in", () => `after=${deep.name}`),
    page("by money", () => "sort=-myMoney"),
    page("by money, deep in", () => `sort=-myMoney&after=${deep.money}`),
    page("by one option", () => "sort=myOneOption"),
    page("by email", () => "sort=myEmail"),
    page("by date, last page", () => "sort=myDate&at=last"),
    page("a rare option", () => "f=myOneOption~in~rare"),
    page("a rare option, by money", () => "f=myOneOption~in~rare&sort=-myMoney"),
    page("money blank", () => "f=myMoney~empty"),
    page("one linked record", () => `f=myLinkToARecord~in~${other(1)}`),
    page("few by money, by email (new)", () => `f=myMoney~min~${rows - 2000 + other(0)}&sort=myEmail`),
    page("some by money, by number (new)", () => `f=myMoney~min~${rows - 8000 + other(0)}&sort=myNumber`),
    page("half by money, by email (new)", () => `f=myMoney~min~${other(half)}&sort=myEmail`),
    page(
      "half by money, by number, the first half refused (new)",
      () => `f=myMoney~min~${other(half)}&sort=myNumber`,
    ),
    page(
      "half by money, by money, the first half refused (new)",
      () => `f=myMoney~min~${other(half)}&sort=myMoney`,
    ),
    page(
      "half by money, of one user, by date (new)",
      () => `f=myMoney~min~${other(half)}&f=myUser~in~3&sort=myDate`,
    ),
    page("quick search (new)", () => `q=Vehicle+${other(half)}`),
    ...workspaceOf(type),
  ];
}
